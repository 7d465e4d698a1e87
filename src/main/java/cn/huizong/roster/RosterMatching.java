package cn.huizong.roster;

import cn.huizong.form.EditDistance;
import cn.huizong.report.Body;
import cn.huizong.report.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whose report a name stands for: what the office confirmed first, then the roster's names in any spelling that leaves
 * no doubt. A name that only comes near one of the roster, or that several bodies answer to, is a question to the office.
 */
public final class RosterMatching {
    private static final int MOST_CANDIDATES = 5;
    private static final int MOST_MISSING = 8;
    private static final String TODO_BODY = "请在名称确认文件（matches）中写明：agency 填名录中的单位全称；如果都不是，填“无”。确认之前这份报告不计入任何汇总";

    private final Roster roster;
    private final String region;
    private final AreaTree tree;
    private final RosterNames names;
    private final Map<String, Match> known = new HashMap<>();

    /** Matches against a roster; a name without an area is one of {@code region} if that is not empty. */
    public RosterMatching(Roster roster, String region) {
        this.roster = roster;
        this.region = region;
        this.tree = AreaTree.of(roster, List.of());
        this.names = new RosterNames(roster, tree, region);
    }

    /**
     * Whose report of a year it is, by the name alone.
     *
     * @param told the name and area that the report itself tells
     */
    public Match match(Body told, int year) {
        return match(told, year, Handed.NOWHERE);
    }

    /**
     * Whose report of a year it is.
     *
     * @param told the name and area that the report itself tells
     * @param file the file; the folder that it lies in decides where the name fits several bodies
     */
    public Match match(Body told, int year, Handed file) {
        return known.computeIfAbsent(
                String.join("\n", told.region(), told.agency(), String.valueOf(year), file.folder())
                        + (isAnswered(file) ? "\n" + file.source() + "\n" + file.sha256() : ""),
                key -> find(told, year, file));
    }

    private boolean isAnswered(Handed file) {
        return roster.confirmed().stream().anyMatch(one -> one.isAbout(file));
    }

    private Match find(Body told, int year, Handed file) {
        List<String> folder = folder(file);
        Body own = offRoster(told, folder);
        if (told.agency().isEmpty()) {
            return Match.offRoster(own);
        }
        Optional<Roster.Confirmed> decided = confirmed(told, own, file);
        if (decided.isPresent()) {
            return decided(decided.get(), told, own, year);
        }
        if (roster.isEmpty()) {
            return Match.offRoster(own);
        }
        List<Body> bodies = certain(told, folder);
        if (bodies.size() == 1) {
            Body body = bodies.get(0);
            boolean same = AgencyName.plain(body.agency()).equals(AgencyName.plain(told.agency()));
            boolean byFolder = certain(told, List.of()).size() > 1;
            return inYear(
                    body,
                    own,
                    year,
                    (same ? "" : "报告中的名称是“" + told.agency() + "”")
                            + (byFolder ? "，按所在文件夹“" + file.folder() + "”认定" : ""));
        }
        List<Body> candidates = bodies.isEmpty() ? near(told) : bodies;
        return candidates.isEmpty()
                ? Match.offRoster(own)
                : Match.asked(own, new Question(Question.Kind.BODY, agencies(candidates), TODO_BODY));
    }

    /** The file's folders as far as they name areas, the nearest first. */
    private List<String> folder(Handed file) {
        return file.folders().stream()
                .flatMap(name -> names.areaIn(name).or(() -> Handed.area(name)).stream())
                .toList();
    }

    private Match decided(Roster.Confirmed decided, Body told, Body own, int year) {
        if (decided.agency().isEmpty()) {
            return Match.decided(own, decided.leftOut() ? Match.Answer.LEFT_OUT : Match.Answer.COUNTED);
        }
        String agency = decided.agency().get();
        String note = agency.equals(told.agency()) ? "" : "名称由单位确认：“" + told.agency() + "”即“" + agency + "”";
        if (roster.isEmpty()) {
            Body body = new Body("", BodyNames.area(agency).orElse(own.region()), agency);
            return agency.equals(told.agency())
                    ? Match.decided(own, Match.Answer.COUNTED)
                    : Match.offRoster(body).of(body, note);
        }
        String near = decided.region().isEmpty() ? own.region() : decided.region();
        return named(agency, near, year)
                .map(body -> inYear(body, own, year, note))
                .orElseGet(() -> Match.offRoster(own));
    }

    private List<String> agencies(List<Body> bodies) {
        return bodies.stream()
                .limit(MOST_CANDIDATES)
                .map(roster::fullName)
                .distinct()
                .toList();
    }

    /** One area stays one row of the city's figures, whether a body of it is on the roster or not. */
    private Body offRoster(Body told, List<String> folder) {
        if (told.agency().isEmpty()) {
            return told;
        }
        String near = folder.isEmpty() ? region : folder.get(0);
        String area = told.region().isEmpty() ? near : told.region();
        return new Body(roster.findRegionCode(area).orElse(""), area, told.agency());
    }

    /** The answer for the file first; one for the words only where they do not fit several bodies. */
    private Optional<Roster.Confirmed> confirmed(Body told, Body own, Handed file) {
        String name = AgencyName.plain(told.agency());
        List<Roster.Confirmed> named = roster.confirmed().stream()
                .filter(one -> AgencyName.plain(one.name()).equals(name))
                .toList();
        Optional<Roster.Confirmed> ofFile =
                named.stream().filter(one -> one.isAbout(file)).findFirst();
        if (ofFile.isPresent() || named.isEmpty()) {
            return ofFile;
        }
        int fits = certain(told, List.of()).size();
        boolean ambiguous = fits > 1 || (fits == 0 && near(told).size() > 1);
        return named.stream()
                .filter(one -> one.year().isEmpty())
                .filter(one ->
                        !ambiguous || (one.source().isEmpty() && !one.region().isEmpty()))
                .filter(one -> one.region().isEmpty()
                        || one.region().equals(told.region())
                        || one.region().equals(own.region()))
                .max(Comparator.comparing(one -> one.region().length()));
    }

    private Optional<Body> named(String agency, String near, int year) {
        List<Roster.Entry> named = roster.named(agency, near);
        return named.stream()
                .filter(entry -> entry.mustReport(year))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Roster.Entry::body);
    }

    /** The bodies that a name stands for without doubt; several if it does not say which. */
    private List<Body> certain(Body told, List<String> folder) {
        Set<Body> found = new TreeSet<>();
        for (String sign : AgencyName.signs(told.agency())) {
            List<Body> full = names.full(sign);
            found.addAll(
                    full.isEmpty()
                            ? nearest(inFolder(ofJob(names.local(sign)), folder))
                            : inSight(inFolder(full, folder)));
            if (found.size() == 1 && sign.equals(AgencyName.plain(told.agency()))) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** Of several bodies that write their full name alike, those of the job's area. */
    private List<Body> inSight(List<Body> bodies) {
        List<Body> ofJob = ofJob(bodies);
        return bodies.size() == 1 || ofJob.isEmpty() ? bodies : nearest(ofJob);
    }

    /** Of several bodies those of the folder's area: its own first, else those of the areas in it. */
    private List<Body> inFolder(List<Body> bodies, List<String> folder) {
        if (bodies.size() < 2) {
            return bodies;
        }
        for (String area : folder) {
            List<Body> own = bodies.stream()
                    .filter(body -> names.of(body).stream().anyMatch(name -> name.isOf(area)))
                    .toList();
            List<Body> inside = bodies.stream()
                    .filter(body ->
                            names.of(body).stream().anyMatch(name -> name.path().contains(area)))
                    .toList();
            if (!inside.isEmpty()) {
                return own.isEmpty() ? inside : own;
            }
        }
        return bodies;
    }

    private List<Body> ofJob(List<Body> bodies) {
        return bodies.stream()
                .filter(body -> region.isEmpty()
                        || names.of(body).stream().anyMatch(name -> name.path().contains(region)))
                .toList();
    }

    /** 教育局 of a job over a city is the city's own before any county's. */
    private List<Body> nearest(List<Body> bodies) {
        List<Body> own =
                bodies.stream().filter(body -> body.region().equals(region)).toList();
        return own.isEmpty() || bodies.size() < 2 ? bodies : own;
    }

    /** The bodies that a name comes near to, the nearest first. */
    private List<Body> near(Body told) {
        Map<Body, Integer> distances = new LinkedHashMap<>();
        String name = AgencyName.plain(told.agency());
        for (Roster.Entry entry : roster.entries()) {
            int nearest = names.of(entry.body()).stream()
                    .mapToInt(one -> distance(name, told.region(), one))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (nearest < Integer.MAX_VALUE) {
                distances.merge(entry.body(), nearest, Math::min);
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<Body, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private int distance(String name, String told, RosterNames.Name roster) {
        String local = local(name, told, roster);
        if (local.isEmpty()) {
            return missingPrefix(name, roster);
        }
        String rest = AgencyName.bare(roster.rest());
        String bare = AgencyName.bare(local);
        int allowed = Math.min(bare.length(), rest.length()) < 3 ? 0 : bare.length() < 8 ? 1 : 2;
        if (Math.abs(bare.length() - rest.length()) <= allowed) {
            int distance = EditDistance.between(bare, rest);
            if (distance <= allowed) {
                return distance;
            }
        }
        return isShortFor(bare, rest) || isShortFor(rest, bare)
                ? 10 + Math.abs(bare.length() - rest.length())
                : Integer.MAX_VALUE;
    }

    /** The name without its area, if it is, or may be, of the same area as the other; else empty. */
    private String local(String name, String told, RosterNames.Name other) {
        List<String> path = other.path();
        for (int i = 0; i < path.size(); i++) {
            String areas = String.join("", path.subList(i, path.size()));
            if (name.startsWith(areas)) {
                return name.substring(areas.length());
            }
        }
        boolean ofJob = region.isEmpty() || path.contains(region);
        if (!told.isEmpty() || !ofJob) {
            return "";
        }
        boolean generic = name.matches("[省市县区州旗].{3,}");
        if (!generic) {
            return name;
        }
        return path.isEmpty() || path.get(path.size() - 1).endsWith(name.substring(0, 1)) ? name.substring(1) : "";
    }

    /** 淮安市洪泽区人民政府 may be the 洪泽区人民政府 of the roster, though nothing says that 洪泽区 is of 淮安市. */
    private static int missingPrefix(String name, RosterNames.Name other) {
        for (int i = 0; i < other.path().size(); i++) {
            String full = other.from(i);
            if (name.endsWith(full)
                    && !AgencyName.areas(name.substring(0, name.length() - full.length()))
                            .isEmpty()) {
                return 5;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isShortFor(String shorter, String full) {
        return shorter.length() >= 3
                && full.length() - shorter.length() <= MOST_MISSING
                && shorter.length() < full.length()
                && shorter.charAt(shorter.length() - 1) == full.charAt(full.length() - 1)
                && shorter.charAt(0) == full.charAt(0)
                && AgencyName.fits(shorter, full);
    }

    /** The body that answers for a body in a year: itself, or who took over from it. */
    private Match inYear(Body found, Body own, int year, String note) {
        Set<Body> passed = new HashSet<>();
        Body body = found;
        List<String> notes = new ArrayList<>(note.isEmpty() ? List.of() : List.of(note));
        Optional<Roster.Entry> entry = roster.find(body, year);
        while (entry.filter(one -> year > one.validTo() && !one.successors().isEmpty())
                        .isPresent()
                && passed.add(body)) {
            List<String> successors = entry.get().successors();
            List<Body> heirs = successors.stream()
                    .flatMap(name -> named(name, own.region(), year).stream())
                    .toList();
            if (heirs.size() != 1) {
                return Match.asked(own, new Question(Question.Kind.SUCCESSOR, agencies(heirs), TODO_BODY));
            }
            notes.add("“" + body.agency() + "”报到 " + entry.get().validTo() + " 年度为止，由“"
                    + heirs.get(0).agency() + "”承接");
            body = heirs.get(0);
            entry = roster.find(body, year);
        }
        return new Match(body, true, !passed.isEmpty(), String.join("；", notes), Optional.empty());
    }
}
