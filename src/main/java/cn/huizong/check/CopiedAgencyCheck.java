package cn.huizong.check;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports of two bodies and one year whose non-zero numbers are the same, ten or more of them (COPIED-AGENCY). */
final class CopiedAgencyCheck {
    private static final int VALUES = 10;
    /** A form that went round a whole district would fill the page with names. */
    private static final int NAMED = 3;

    private final Rule rule;
    private final Map<String, SortedMap<String, String>> titles = new HashMap<>();

    CopiedAgencyCheck(Rules rules) {
        this.rule = rules.rule("COPIED-AGENCY");
    }

    void add(Filed filed) {
        if (filed.nonZero().size() >= VALUES) {
            titles.computeIfAbsent(hash(filed), hash -> new TreeMap<>()).put(id(filed), wording(filed));
        }
    }

    Optional<Finding> findings(Filed filed) {
        int values = filed.nonZero().size();
        List<String> others = values < VALUES
                ? List.of()
                : titles.getOrDefault(hash(filed), new TreeMap<>()).entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(id(filed)))
                        .map(Map.Entry::getValue)
                        .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Findings.of(
                        rule,
                        "",
                        "",
                        "",
                        String.valueOf(filed.report().year()),
                        String.valueOf(values),
                        named(others)));
    }

    private static String named(List<String> others) {
        String first = others.stream().limit(NAMED).collect(Collectors.joining("、"));
        return others.size() > NAMED ? first + "等 " + others.size() + " 个单位的报告" : first;
    }

    private static String id(Filed filed) {
        return filed.body() + " " + filed.settled().submission().source();
    }

    private static String wording(Filed filed) {
        return filed.body().agency() + " " + filed.report().year() + " 年度报告《"
                + filed.settled().submission().source() + "》";
    }

    private static String hash(Filed filed) {
        StringBuilder text = new StringBuilder().append(filed.report().year());
        for (Map.Entry<IndicatorKey, String> value : filed.nonZero().entrySet()) {
            text.append('\n').append(value.getKey()).append(' ').append(value.getValue());
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
