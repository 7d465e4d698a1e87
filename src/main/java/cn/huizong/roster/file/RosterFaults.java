package cn.huizong.roster.file;

import cn.huizong.report.Body;
import cn.huizong.roster.AreaCode;
import cn.huizong.roster.BodyNames;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.RosterFile.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What cannot be right in a roster, by row; a total over a roster with a fault in it could not be signed. */
final class RosterFaults {
    private final List<Listed> listed;
    /** The names in plain spelling: without them every pair of a roster would be spelled out. */
    private final IdentityHashMap<Listed, String> plain = new IdentityHashMap<>();

    private final List<Fault> faults = new ArrayList<>();

    RosterFaults(List<Listed> listed) {
        this.listed = List.copyOf(listed);
        this.listed.forEach(
                one -> plain.put(one, BodyNames.plain(one.entry().body().agency())));
    }

    /** A fault and the row it is in. */
    record Fault(int line, String text) {}

    /** Every fault, by row. */
    List<Fault> find() {
        for (int i = 0; i < listed.size(); i++) {
            alone(listed.get(i));
            for (Listed before : listed.subList(0, i)) {
                together(before, listed.get(i));
            }
        }
        faults.sort(Comparator.comparing(Fault::line));
        return List.copyOf(faults);
    }

    private void alone(Listed one) {
        Roster.Entry entry = one.entry();
        if (entry.validTo() < entry.validFrom()) {
            add(one, "valid_to " + entry.validTo() + " 早于 valid_from " + entry.validFrom());
        }
        String code = entry.body().regionCode();
        if (!code.isEmpty() && !AreaCode.isOne(code)) {
            add(one, "region_code 应是 6、9 或 12 位行政区划代码，这里是“" + code + "”");
        }
        entry.successors().stream()
                .filter(name -> listed.stream()
                        .noneMatch(other -> other.entry().body().agency().equals(name)))
                .forEach(name -> add(one, "successor“" + name + "”不在名录里"));
        if (endsInItself(entry)) {
            add(one, "successor 绕了一圈又回到“" + entry.body().agency() + "”");
        }
    }

    private boolean endsInItself(Roster.Entry entry) {
        Set<String> passed = new HashSet<>();
        List<String> next = new ArrayList<>(entry.successors());
        while (!next.isEmpty()) {
            String name = next.remove(0);
            if (name.equals(entry.body().agency())) {
                return true;
            }
            if (passed.add(name)) {
                listed.stream()
                        .map(Listed::entry)
                        .filter(other -> other.body().agency().equals(name))
                        .forEach(other -> next.addAll(other.successors()));
            }
        }
        return false;
    }

    private void together(Listed before, Listed after) {
        Body one = before.entry().body();
        Body other = after.entry().body();
        if (!one.regionCode().isEmpty()
                && one.regionCode().equals(other.regionCode())
                && !one.region().equals(other.region())) {
            add(after, "region_code " + one.regionCode() + " 在第 " + before.line() + " 行是“" + one.region() + "”");
        }
        boolean sameName = Objects.equals(plain.get(before), plain.get(after));
        if (sameName && isOverlap(before, after) && BodyNames.isOneBody(one, other)) {
            add(after, "“" + other.agency() + "”已在第 " + before.line() + " 行列在“" + one.region() + "”，一个单位只能列在一个地区");
        }
        if (isOverlap(before, after) && one.region().equals(other.region())) {
            if (one.agency().equals(other.agency())) {
                add(after, "“" + one.agency() + "”已在第 " + before.line() + " 行");
            } else {
                shared(before.entry(), after.entry())
                        .ifPresent(name ->
                                add(after, "“" + name + "”也是第 " + before.line() + " 行“" + one.agency() + "”的名称"));
            }
        }
    }

    private static boolean isOverlap(Listed one, Listed other) {
        return one.entry().validFrom() <= other.entry().validTo()
                && other.entry().validFrom() <= one.entry().validTo();
    }

    private static Optional<String> shared(Roster.Entry one, Roster.Entry other) {
        Set<String> names = new HashSet<>(one.aliases());
        names.add(one.body().agency());
        if (names.contains(other.body().agency())) {
            return Optional.of(other.body().agency());
        }
        return other.aliases().stream().filter(names::contains).findFirst();
    }

    private void add(Listed one, String text) {
        faults.add(new Fault(one.line(), text));
    }
}
