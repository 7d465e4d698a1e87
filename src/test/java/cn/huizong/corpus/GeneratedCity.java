package cn.huizong.corpus;

import cn.huizong.document.Format;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
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
        OFF_ROSTER
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
            boolean listed) {
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
     */
    public record Stated(
            Member member, int year, SortedMap<IndicatorKey, BigDecimal> values, String status, boolean late) {
        public Stated {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public boolean isAccepted() {
            return status.equals("accepted");
        }
    }

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
        WITHDRAWN
    }

    public static final int FIRST_YEAR = 2019;
    public static final int LAST_YEAR = 2021;

    private static final List<String> OFFICES = List.of(
            "财政局",
            "教育局",
            "民政局",
            "司法局",
            "水利局",
            "审计局",
            "统计局",
            "商务局",
            "文化和旅游局",
            "卫生健康局",
            "应急管理局",
            "自然资源和规划局",
            "农业农村局",
            "交通运输局",
            "市场监督管理局",
            "信访局");
    private static final List<String> TOWNS = List.of("城关镇", "河口镇", "白石乡", "东山镇", "柳溪镇", "新桥乡", "平安镇", "大田乡");
    private static final List<Fate> FATES = fates();
    private static final IndicatorKey REVIEWS = IndicatorKey.of("reconsideration.total");
    private static final IndicatorKey PENALTIES = IndicatorKey.of("penalty.decisions");
    private static final IndicatorKey COERCIONS = IndicatorKey.of("coercion.decisions");

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private final Random random;
    private final Set<Trait> traits;
    private final List<Member> members = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final StringBuilder corrections =
            new StringBuilder("body,region,year,indicator,applicant,action,value,expected,reason,who,date,rule\n");
    private final Map<Member, Map<IndicatorKey, BigDecimal>> previous = new HashMap<>();
    private int turn;

    /** Makes a city with so many offices in each county and so many towns. */
    public GeneratedCity(long seed, int offices, int towns, Set<Trait> traits) {
        this.random = new Random(seed);
        this.traits = traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
        this.turn = (int) (seed * 7 % FATES.size());
        settle(offices, towns);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            report(year);
        }
    }

    private static List<Fate> fates() {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            fates.add(fate);
            fates.add(Fate.PLAIN);
            fates.add(Fate.PLAIN);
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

    public String roster() {
        StringBuilder roster = new StringBuilder(
                "agency,region_code,region,kind,aliases,valid_from,valid_to,successor,level,parent,scope\n");
        for (Member member : members) {
            if (member.listed()) {
                roster.append(String.join(
                                ",",
                                member.agency(),
                                member.region().code(),
                                member.region().name(),
                                member.kind(),
                                "",
                                member.first() > FIRST_YEAR ? String.valueOf(member.first()) : "",
                                member.last() < LAST_YEAR ? String.valueOf(member.last()) : "",
                                member.successor(),
                                "",
                                "",
                                member.governs() ? "area" : ""))
                        .append('\n');
            }
        }
        return roster.toString();
    }

    private void settle(int offices, int towns) {
        Place city = new Place("880200", "云溪市", List.of());
        List<Place> counties = List.of(
                new Place("880221", "青岩县", List.of(city)),
                new Place("880222", "雁湖县", List.of(city)),
                new Place("880223", "汀南县", List.of(city)));
        settle(city, offices);
        counties.forEach(county -> settle(county, offices));
        for (Place county : counties) {
            for (String town : TOWNS.subList(0, towns)) {
                boolean same = traits.contains(Trait.TOWNS_OF_ONE_NAME);
                String name = same ? town : county.name().charAt(0) + town;
                Place home = new Place("", name, county.around());
                join(county, home, county.name() + name + "人民政府", "乡镇", false);
            }
            if (traits.contains(Trait.OFF_ROSTER)) {
                members.add(new Member(
                        county, county, county.name() + "烟草专卖局", "", false, FIRST_YEAR, LAST_YEAR, "", false));
            }
        }
        merge(counties.get(0));
        split(counties.get(1));
    }

    private void settle(Place region, int offices) {
        join(region, region, region.name() + "人民政府", "政府", true);
        OFFICES.subList(0, offices).forEach(office -> join(region, region, region.name() + office, "政府部门", false));
    }

    private void join(Place region, Place home, String agency, String kind, boolean governs) {
        members.add(new Member(region, home, agency, kind, governs, FIRST_YEAR, LAST_YEAR, "", true));
    }

    private void merge(Place county) {
        members.add(new Member(
                county,
                county,
                county.name() + "招商中心",
                "事业单位",
                false,
                FIRST_YEAR,
                LAST_YEAR - 1,
                county.name() + OFFICES.get(0),
                true));
    }

    private void split(Place county) {
        String old = county.name() + "住房和城乡建设局";
        List<String> heirs = List.of(county.name() + "住房保障局", county.name() + "城乡建设局");
        members.add(new Member(
                county, county, old, "政府部门", false, FIRST_YEAR, LAST_YEAR - 1, String.join("|", heirs), true));
        heirs.forEach(
                heir -> members.add(new Member(county, county, heir, "政府部门", false, LAST_YEAR, LAST_YEAR, "", true)));
    }

    private void report(int year) {
        members.stream()
                .filter(member -> member.isThere(year) && !member.governs())
                .forEach(member -> report(member, year, FATES.get(turn++ % FATES.size())));
        List<Stated> bodies = stated.stream()
                .filter(one -> one.year() == year && one.isAccepted())
                .toList();
        members.stream().filter(Member::governs).forEach(member -> reportOverArea(member, year, bodies));
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
        stated.add(new Stated(member, year, sums, "accepted", false));
    }

    private void report(Member member, int year, Fate fate) {
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
            default -> {
                change(member, draft, fate);
                put(draft, "");
                if (fate == Fate.COPY) {
                    put(draft, "（再报）");
                }
                state(member, draft, "accepted", fate == Fate.LATE);
            }
        }
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
        stated.add(new Stated(member, draft.year, values, status, late));
    }

    private static Map<IndicatorKey, BigDecimal> more(Map<IndicatorKey, BigDecimal> values) {
        Map<IndicatorKey, BigDecimal> more = new TreeMap<>(values);
        more.merge(IndicatorKey.of("disclosure.total"), BigDecimal.valueOf(3), BigDecimal::add);
        return more;
    }

    private Map<IndicatorKey, BigDecimal> figures(Member member, int year) {
        FigureDraft figures = new FigureDraft(random, rules.ties());
        tables(year)
                .forEach(table -> figures.make(
                        forms.form(table.form()),
                        table,
                        Optional.ofNullable(previous.get(member)).orElse(Map.of())));
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
