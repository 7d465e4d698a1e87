package cn.huizong.settle;

import cn.huizong.report.Body;
import cn.huizong.report.Question;
import cn.huizong.roster.BodyNames;
import cn.huizong.roster.Match;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bodies that no roster lists, under the names that their reports give them: spellings of one name in one area are one body,
 * so are 青岩县教育局 and 县教育局 where a folder tells that the latter is of 青岩县,
 * and a name that is another's without the areas before it (洪泽区人民政府, 淮安市洪泽区人民政府) is asked about.
 */
final class OneBody {
    private static final int MOST_CANDIDATES = 5;
    private static final String TODO =
            "可能是同一个单位，这次名称前没有写地区：请在名称确认文件（matches）中写明，agency 填它的全称；不是同一个单位的，填它自己的名称。确认之前这份报告不计入任何汇总";

    private final Map<Body, Body> spelled = new HashMap<>();
    private final Map<Body, List<String>> longer = new HashMap<>();

    /** @param unlisted the bodies that no roster lists and that the office has not decided about */
    OneBody(Collection<Body> unlisted) {
        Map<String, Body> fullest = new HashMap<>();
        Set<Body> all = new TreeSet<>(unlisted);
        all.removeIf(body -> body.agency().isEmpty());
        all.forEach(body -> fullest.merge(key(body), body, OneBody::fuller));
        all.forEach(body -> spelled.put(body, Objects.requireNonNull(fullest.get(key(body)))));
        Map<String, Set<Body>> byEnd = new HashMap<>();
        for (Body body : fullest.values()) {
            BodyNames.withoutAreas(body.agency())
                    .forEach(end ->
                            byEnd.computeIfAbsent(end, name -> new TreeSet<>()).add(body));
        }
        for (Body body : fullest.values()) {
            List<String> others = byEnd.getOrDefault(BodyNames.plain(body.agency()), Set.of()).stream()
                    .filter(other -> !other.equals(body) && isNear(body, other))
                    .map(Body::agency)
                    .distinct()
                    .limit(MOST_CANDIDATES)
                    .toList();
            if (!others.isEmpty()) {
                longer.put(body, others);
            }
        }
    }

    private static String key(Body body) {
        return body.region() + "\n" + BodyNames.withinArea(body.agency(), body.region());
    }

    private static Body fuller(Body one, Body other) {
        return Comparator.comparing((Body body) -> body.agency().length())
                                .thenComparing(Comparator.<Body>naturalOrder().reversed())
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    /** A body whose area is known may be another only if that one's name holds its area. */
    private static boolean isNear(Body body, Body other) {
        return body.region().isEmpty()
                || other.region().equals(body.region())
                || other.agency().contains(body.region());
    }

    /** A match under the name that its body goes by, with the question that the name raises. */
    Match settle(Match match) {
        if (match.onRoster() || match.question().isPresent()) {
            return match;
        }
        Body body = spelled.getOrDefault(match.body(), match.body());
        Match named = body.equals(match.body())
                ? match
                : match.of(body, "报告中的名称是“" + match.body().agency() + "”");
        if (match.decided().isPresent()) {
            return named;
        }
        List<String> others = longer.getOrDefault(body, List.of());
        return others.isEmpty() ? named : named.asking(new Question(Question.Kind.BODY, others, TODO));
    }
}
