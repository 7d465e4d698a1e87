package cn.huizong.corpus;

import cn.huizong.corpus.GeneratedCity.Member;
import cn.huizong.corpus.GeneratedCity.Place;
import cn.huizong.corpus.GeneratedCity.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The areas and bodies of an invented city, and its roster. */
final class CityMembers {
    private static final int FIRST_YEAR = GeneratedCity.FIRST_YEAR;
    private static final int LAST_YEAR = GeneratedCity.LAST_YEAR;
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
            "民族宗教事务局",
            "退役军人事务局",
            "医疗保障局",
            "信访局");
    private static final List<String> TOWNS = List.of("城关镇", "河口镇", "白石乡", "东山镇", "柳溪镇", "新桥乡", "平安镇", "大田乡");

    private final Set<Trait> traits;
    private final List<Member> members = new ArrayList<>();

    CityMembers(Set<Trait> traits) {
        this.traits = Set.copyOf(traits);
    }

    List<Member> settle(int offices, int towns) {
        Place city = place("880200", "云溪市", List.of());
        List<Place> within = isListed() ? List.of(city) : List.of();
        List<Place> counties =
                List.of(place("880221", "青岩县", within), place("880222", "雁湖县", within), place("880223", "汀南县", within));
        settle(city, offices);
        counties.forEach(county -> settle(county, offices));
        for (Place county : counties) {
            for (String town : TOWNS.subList(0, towns)) {
                boolean same = traits.contains(Trait.TOWNS_OF_ONE_NAME);
                String name = same ? town : county.name().charAt(0) + town;
                Place home = new Place("", name, county.around());
                join(county, home, county.name() + name + "人民政府", "乡镇", false);
            }
        }
        if (traits.contains(Trait.OFF_ROSTER)) {
            joinOffRoster(counties.get(0), "无");
            joinOffRoster(counties.get(1), "不计");
            joinOffRoster(counties.get(2), "无");
        }
        if (traits.contains(Trait.LONE_GOVERNMENTS)) {
            addLoneGovernments(within);
        }
        if (!traits.contains(Trait.CLEAN)) {
            merge(counties.get(0));
            split(counties.get(1));
        }
        return List.copyOf(members);
    }

    /** Without a roster nothing tells codes, nor that counties lie in the city. */
    private Place place(String code, String name, List<Place> above) {
        return new Place(isListed() ? code : "", name, above);
    }

    private boolean isListed() {
        return !traits.contains(Trait.NO_ROSTER);
    }

    private void settle(Place region, int offices) {
        join(region, region, region.name() + "人民政府", "政府", true);
        OFFICES.subList(0, offices).forEach(office -> join(region, region, region.name() + office, "政府部门", false));
    }

    private void join(Place region, Place home, String agency, String kind, boolean governs) {
        add(region, home, agency, kind, governs, FIRST_YEAR, LAST_YEAR, "");
    }

    private void add(
            Place region,
            Place home,
            String agency,
            String kind,
            boolean governs,
            int first,
            int last,
            String successor) {
        members.add(new Member(region, home, agency, kind, governs, first, last, successor, true, "", false));
    }

    private void joinOffRoster(Place county, String answer) {
        String agency = county.name() + "烟草专卖局";
        members.add(
                new Member(county, county, agency, "", false, FIRST_YEAR, LAST_YEAR, "", !isListed(), answer, false));
    }

    private void addLoneGovernments(List<Place> within) {
        Place alone = place("880224", "柳亭县", within);
        join(alone, alone, alone.name() + "人民政府", "政府", false);
        Place silent = place("880225", "平沙县", within);
        join(silent, silent, silent.name() + "人民政府", "政府", isListed());
        members.add(new Member(
                silent, silent, silent.name() + "水利局", "政府部门", false, FIRST_YEAR, LAST_YEAR, "", true, "", true));
    }

    private void merge(Place county) {
        String heir = county.name() + OFFICES.get(0);
        add(county, county, county.name() + "招商中心", "事业单位", false, FIRST_YEAR, LAST_YEAR - 1, heir);
    }

    private void split(Place county) {
        String old = county.name() + "住房和城乡建设局";
        List<String> heirs = List.of(county.name() + "住房保障局", county.name() + "城乡建设局");
        add(county, county, old, "政府部门", false, FIRST_YEAR, LAST_YEAR - 1, String.join("|", heirs));
        heirs.forEach(heir -> add(county, county, heir, "政府部门", false, LAST_YEAR, LAST_YEAR, ""));
    }

    static String roster(List<Member> members) {
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
}
