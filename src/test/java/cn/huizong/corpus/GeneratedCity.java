package cn.huizong.corpus;

import cn.huizong.document.Format;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Question;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An invented city of three counties over three years, made from known truth: its roster, its reports and what the office
 * decided. Bodies merge and split, hand in late, twice or not at all; governments report over their areas at two levels. The
 * same seed makes the same city.
 */
public final class GeneratedCity {
    /** What a city may have beside the usual. */
    public enum Trait {
        /** Towns of several counties have one name. */
        TOWNS_OF_ONE_NAME,
        /** Bodies hand in that are not on the roster. */
        OFF_ROSTER,
        /** Names are written without their area, or with every area above. */
        BARE_NAMES,
        /** Covers bear the year before. */
        WRONG_COVER,
        /** One file holds the reports of two years. */
        TWO_YEARS,
        /** Bodies that were merged or split hand in under their old names once more. */
        OLD_NAMES,
        /** In one area a government stands alone, in another beside an office that never reports. */
        LONE_GOVERNMENTS,
        /** There is no roster. */
        NO_ROSTER,
        /** Nothing goes wrong and nothing is unusual: every body hands in once, and its numbers go on from year to year. */
        CLEAN;

        /** All that a city with a roster may have. */
        public static final Set<Trait> LISTED =
                Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NO_ROSTER, CLEAN)));

        /** All that one without a roster may have. */
        public static final Set<Trait> UNLISTED = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CLEAN)));
    }

    /**
     * An area.
     *
     * @param above the areas that it lies in, the highest first
     */
    public record Place(String code, String name, List<Place> above) {
        public Place {
            above = List.copyOf(above);
        }

        /** The area and all that it lies in. */
        public List<Place> around() {
            return Stream.concat(above.stream(), Stream.of(this)).toList();
        }
    }

    /**
     * A body of the city.
     *
     * @param region where the roster puts it
     * @param home the area that it is at home in: a town's government in its town
     * @param governs whether it reports over the whole of its home
     * @param first its first year
     * @param last its last year
     * @param successor who took over, {@code |} between several
     * @param listed whether it is on the roster
     * @param answer what the office answers about a body that is not on the roster
     * @param isSilent whether it never reports
     */
    public record Member(
            Place region,
            Place home,
            String agency,
            String kind,
            boolean governs,
            int first,
            int last,
            String successor,
            boolean listed,
            String answer,
            boolean isSilent) {
        /** Whether it must report on a year, or would if it were on the roster. */
        public boolean isThere(int year) {
            return first <= year && year <= last;
        }
    }

    /**
     * What a body's report of a year says, once the office has decided.
     *
     * @param values what counts of it, by number
     * @param status as bodies.csv says
     * @param late whether it was handed in after the end of January
     * @param answer what the office answers where the report is asked about; it counts from then on
     */
    public record Stated(
            Member member,
            int year,
            SortedMap<IndicatorKey, BigDecimal> values,
            String status,
            boolean late,
            Optional<Answer> answer) {
        public Stated {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        /** Whether it counts, before or after the office has answered. */
        public boolean isAccepted(boolean answered) {
            return answer.map(given -> answered && given.counts()).orElse(status.equals("accepted"));
        }
    }

    /**
     * What the office answers to a question about a file.
     *
     * @param kind what is asked
     * @param agency what is written into the column agency
     * @param counts whether the report counts then
     */
    public record Answer(Question.Kind kind, String agency, boolean counts) {}

    /** What happens to a report. */
    private enum Fate {
        PLAIN,
        LATE,
        MISSING,
        COPY,
        RESENT,
        RIVALS,
        UNREADABLE,
        ILLEGIBLE,
        BROKEN_TOTAL,
        SET,
        DROPPED,
        WITHDRAWN,
        BARE,
        IN_FOLDER,
        IN_FULL,
        OLD_COVER,
        TWO_YEARS
    }

    public static final int FIRST_YEAR = 2019;
    public static final int LAST_YEAR = 2021;

    private static final Map<Fate, Trait> NEEDS = Map.of(
            Fate.BARE, Trait.BARE_NAMES,
            Fate.IN_FOLDER, Trait.BARE_NAMES,
            Fate.IN_FULL, Trait.BARE_NAMES,
            Fate.OLD_COVER, Trait.WRONG_COVER,
            Fate.TWO_YEARS, Trait.TWO_YEARS);
    private static final IndicatorKey REVIEWS = IndicatorKey.of("reconsideration.total");
    private static final IndicatorKey PENALTIES = IndicatorKey.of("penalty.decisions");
    private static final IndicatorKey COERCIONS = IndicatorKey.of("coercion.decisions");

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private final Random random;
    private final Set<Trait> traits;
    private final List<Fate> fates;
    private final List<Member> members;
    private final List<Stated> stated = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final StringBuilder corrections =
            new StringBuilder("body,region,year,indicator,applicant,action,value,expected,reason,who,date,rule\n");
    private final Map<Member, Map<IndicatorKey, BigDecimal>> previous = new HashMap<>();
    private final SortedMap<String, Question.Kind> questions = new TreeMap<>();
    private final SortedMap<String, Answer> answers = new TreeMap<>();
    private final Map<Member, Draft> held = new HashMap<>();
    private final Map<Member, Draws> draws = new HashMap<>();
    private int turn;

    /** Makes a city with so many offices in each county and so many towns. */
    public GeneratedCity(long seed, int offices, int towns, Set<Trait> traits) {
        this.random = new Random(seed);
        this.traits = traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
        this.fates = fates(this.traits);
        this.turn = (int) (seed * 7 % fates.size());
        this.members = new CityMembers(this.traits).settle(offices, towns);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            report(year);
        }
    }

    private static List<Fate> fates(Set<Trait> traits) {
        if (traits.contains(Trait.CLEAN)) {
            return List.of(Fate.PLAIN);
        }
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (!NEEDS.containsKey(fate) || traits.contains(NEEDS.get(fate))) {
                fates.add(fate);
                fates.add(Fate.PLAIN);
                fates.add(Fate.PLAIN);
            }
        }
        fates.add(Fate.PLAIN);
        return List.copyOf(fates);
    }

    /** The bytes of every file by its path in the inbox. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** Everybody, on the roster or not. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** What was handed in, one for each body and year of which anything was. */
    public List<Stated> stated() {
        return List.copyOf(stated);
    }

    public String corrections() {
        return corrections.toString();
    }

    /** Whether there is a roster. */
    public boolean isListed() {
        return !traits.contains(Trait.NO_ROSTER);
    }

    /** What the office must be asked, by file; nothing else is worth a question. */
    public SortedMap<String, Question.Kind> questions() {
        return Collections.unmodifiableSortedMap(questions);
    }

    /** What the office answers, by file; other questions are settled in the inbox. */
    public SortedMap<String, Answer> answers() {
        return Collections.unmodifiableSortedMap(answers);
    }

    public String roster() {
        return CityMembers.roster(members);
    }

    private void report(int year) {
        members.stream()
                .filter(member -> member.isThere(year) && !member.governs())
                .forEach(member -> report(member, year, fates.get(turn++ % fates.size())));
        List<Stated> bodies = stated.stream()
                .filter(one -> one.year() == year && one.isAccepted(true))
                .toList();
        members.stream().filter(Member::governs).forEach(member -> reportOverArea(member, year, bodies));
        if (traits.contains(Trait.OLD_NAMES) && isListed()) {
            members.stream()
                    .filter(member -> member.last() == year - 1)
                    .forEach(member -> reportUnderOldName(member, year));
        }
    }

    /** Who took over has a report of its own, or is not one body: nobody can tell whose figures these are. */
    private void reportUnderOldName(Member member, int year) {
        put(draft(member, year, figures(member, year)), "");
        ask(file(member, year, ""), Question.Kind.SUCCESSOR);
    }

    private void ask(String file, Question.Kind kind) {
        questions.put(file, kind);
    }

    private static String file(Member member, int year, String remark) {
        return path(member, year, remark) + ".html";
    }

    /** What the bodies of an area state, and one disclosure more. */
    private void reportOverArea(Member member, int year, List<Stated> bodies) {
        SortedMap<IndicatorKey, BigDecimal> sums = new TreeMap<>(figures(member, year));
        sums.replaceAll((key, value) -> BigDecimal.ZERO);
        bodies.stream()
                .filter(one -> one.member().home().around().contains(member.home()))
                .forEach(one -> one.values()
                        .forEach((key, value) -> sums.computeIfPresent(key, (same, sum) -> sum.add(value))));
        sums.merge(IndicatorKey.of("disclosure.total"), BigDecimal.ONE, BigDecimal::add);
        put(draft(member, year, sums), "");
        stated.add(new Stated(member, year, sums, "accepted", false, Optional.empty()));
    }

    private void report(Member member, int year, Fate turned) {
        Fate fate = possible(member, year, turned);
        Map<IndicatorKey, BigDecimal> values = figures(member, year);
        previous.put(member, values);
        Draft draft = draft(member, year, values);
        switch (fate) {
            case MISSING -> {}
            case UNREADABLE -> {
                files.put(path(member, year, "（上传中断）") + ".docx", "PK".getBytes(StandardCharsets.US_ASCII));
                state(member, draft, "refused", false);
            }
            case RIVALS -> {
                put(draft, "");
                put(draft(member, year, more(values)), "（定稿）");
                ask(file(member, year, ""), Question.Kind.ORDER);
                ask(file(member, year, "（定稿）"), Question.Kind.ORDER);
                state(member, draft, "refused", false);
            }
            case RESENT -> {
                put(draft, "");
                Draft later = draft(member, year, more(values));
                SampleQuirks.sign(later, (year + 1) + "年3月15日");
                put(later, "（更正）");
                state(member, later, "accepted", false);
            }
            case WITHDRAWN -> {
                put(draft, "");
                correct(member, year, "*,,drop,,");
                state(member, draft, "refused", false);
            }
            case BARE, IN_FOLDER, IN_FULL -> reportUnderAnotherName(member, year, values, fate);
            case OLD_COVER -> {
                draft.prose(ProseDraft.Role.TITLE)
                        .forEach(title ->
                                title.text = title.text.replace(String.valueOf(year), String.valueOf(year - 1)));
                put(draft, "");
                answer(member, draft, file(member, year, ""), new Answer(Question.Kind.YEAR, member.agency(), true));
            }
            case TWO_YEARS -> reportInOneFile(member, draft);
            default -> reportPlainly(member, draft, fate);
        }
    }

    /** What may happen to a report of a body: some needs a roster, an office, a year before or after. */
    private Fate possible(Member member, int year, Fate fate) {
        if (held.containsKey(member)) {
            return Fate.TWO_YEARS;
        }
        boolean next = year < LAST_YEAR && member.isThere(year + 1);
        boolean office =
                member.region().equals(member.home()) && member.agency().endsWith("局");
        boolean fits = switch (fate) {
            case BARE, IN_FULL -> office && member.listed() && isListed();
            case IN_FOLDER -> office && member.listed();
            case OLD_COVER -> member.listed() && year > FIRST_YEAR;
            case TWO_YEARS -> member.listed() && next;
            default -> true;
        };
        if (member.isSilent()) {
            return Fate.MISSING;
        }
        return fits && member.listed() ? fate : Fate.PLAIN;
    }

    private void reportPlainly(Member member, Draft draft, Fate fate) {
        change(member, draft, fate);
        put(draft, "");
        if (fate == Fate.COPY) {
            put(draft, "（再报）");
        }
        if (member.listed()) {
            state(member, draft, "accepted", fate == Fate.LATE);
        } else {
            answer(
                    member,
                    draft,
                    file(member, draft.year, ""),
                    new Answer(
                            Question.Kind.OFF_ROSTER,
                            member.answer(),
                            member.answer().equals("无")));
        }
    }

    /** 县财政局 in the folder of its county, the same in a folder of all, and 云溪市青岩县财政局. */
    private void reportUnderAnotherName(Member member, int year, Map<IndicatorKey, BigDecimal> values, Fate fate) {
        String area = member.region().name();
        String rest = member.agency().substring(area.length());
        boolean full = fate == Fate.IN_FULL && !member.region().above().isEmpty();
        String above = member.region().around().get(0).name();
        String name = full ? above + member.agency() : area.substring(area.length() - 1) + rest;
        Draft draft = new Draft(area, name, year, Format.HTML);
        Corpus.write(draft, tables(year), List.of(), values);
        String folder = year + "/" + (fate == Fate.IN_FOLDER || fate == Fate.IN_FULL ? area + "/" : "各单位/");
        draft.name = folder + name + "（" + turn + "）";
        put(draft, "");
        boolean several = members.stream()
                .filter(other -> other.listed() && !other.region().above().isEmpty())
                .anyMatch(other ->
                        !other.equals(member) && other.agency().endsWith(area.charAt(area.length() - 1) + rest));
        if (fate == Fate.BARE && several && !member.region().above().isEmpty()) {
            answer(member, draft, draft.name + ".html", new Answer(Question.Kind.BODY, member.agency(), true));
        } else {
            state(member, draft, "accepted", false);
        }
    }

    private void reportInOneFile(Member member, Draft draft) {
        state(member, draft, "refused", false);
        Draft first = held.remove(member);
        if (first == null) {
            held.put(member, draft);
            return;
        }
        Draft both = new Draft(first.region, first.agency, first.year, Format.HTML);
        both.parts.addAll(first.parts);
        both.parts.addAll(draft.parts);
        both.name = path(member, first.year, "和" + draft.year + "年报告");
        put(both, "");
    }

    private void change(Member member, Draft draft, Fate fate) {
        switch (fate) {
            case LATE -> SampleQuirks.sign(draft, (draft.year + 1) + "年2月14日");
            case ILLEGIBLE ->
                draft.deplete(
                        draft.findValue(COERCIONS.code()).orElseThrow(), "22（其中修订 16 件）", Expectation.Kind.NO_VALUE);
            case BROKEN_TOTAL -> {
                SheetCell cell = draft.findValue(REVIEWS.code()).orElseThrow();
                BigDecimal wrong = draft.expectation(cell).value().add(BigDecimal.valueOf(2));
                cell.text = wrong.toPlainString();
                draft.cells.put(REVIEWS, Expectation.exact(wrong));
            }
            case SET -> {
                BigDecimal old = draft.cells.get(REVIEWS).value();
                BigDecimal set = old.add(BigDecimal.TEN);
                correct(
                        member,
                        draft.year,
                        REVIEWS.code() + ",,set," + set.toPlainString() + "," + old.toPlainString());
                draft.cells.put(REVIEWS, Expectation.exact(set));
            }
            case DROPPED -> {
                BigDecimal old = draft.cells.get(PENALTIES).value();
                correct(member, draft.year, PENALTIES.code() + ",,drop,," + old.toPlainString());
                draft.cells.computeIfPresent(PENALTIES, (key, cell) -> cell.as(Expectation.Kind.NO_VALUE));
            }
            default -> {}
        }
    }

    private void correct(Member member, int year, String what) {
        corrections
                .append(String.join(",", member.agency(), "", String.valueOf(year), what, "已与单位核实", "李四", ""))
                .append(",\n");
    }

    private void state(Member member, Draft draft, String status, boolean late) {
        SortedMap<IndicatorKey, BigDecimal> values = new TreeMap<>();
        draft.cells.forEach((key, cell) -> {
            if (cell.kind() != Expectation.Kind.NO_VALUE) {
                values.put(key, cell.value());
            }
        });
        stated.add(new Stated(member, draft.year, values, status, late, Optional.empty()));
    }

    private void answer(Member member, Draft draft, String file, Answer answer) {
        state(member, draft, "refused", false);
        Stated last = stated.remove(stated.size() - 1);
        stated.add(new Stated(member, draft.year, last.values(), "refused", false, Optional.of(answer)));
        ask(file, answer.kind());
        answers.put(file, answer);
    }

    private static Map<IndicatorKey, BigDecimal> more(Map<IndicatorKey, BigDecimal> values) {
        Map<IndicatorKey, BigDecimal> more = new TreeMap<>(values);
        more.merge(IndicatorKey.of("disclosure.total"), BigDecimal.valueOf(3), BigDecimal::add);
        return more;
    }

    private Map<IndicatorKey, BigDecimal> figures(Member member, int year) {
        boolean clean = traits.contains(Trait.CLEAN);
        FigureDraft figures = new FigureDraft(
                random,
                clean ? draws.computeIfAbsent(member, any -> new SteadyDraws(random)) : Draws.anew(random),
                rules.ties());
        Map<IndicatorKey, BigDecimal> last =
                Optional.ofNullable(previous.get(member)).orElse(Map.of());
        tables(year).forEach(table -> figures.make(forms.form(table.form()), table, last));
        if (clean) {
            new YearChains(last, figures.values()).link();
        }
        return figures.values();
    }

    private List<FormTable> tables(int year) {
        Form form = forms.inForce(year);
        List<FormTable> tables = new ArrayList<>(
                form.tables().stream().filter(table -> !table.local()).toList());
        tables.add(Corpus.table(forms.form("2014"), "platforms"));
        return tables;
    }

    private Draft draft(Member member, int year, Map<IndicatorKey, BigDecimal> values) {
        Draft draft = new Draft(member.region().name(), member.agency(), year, Format.HTML);
        draft.name = path(member, year, "");
        Corpus.write(draft, tables(year), List.of(), values);
        return draft;
    }

    private static String path(Member member, int year, String remark) {
        return year + "/" + member.agency() + year + "年政府信息公开工作年度报告" + remark;
    }

    private void put(Draft draft, String remark) {
        files.put(draft.name + remark + ".html", Corpus.render(draft));
    }
}
