package cn.huizong.publish.schema;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.YamlFile;
import java.util.Map;
import java.util.TreeMap;

/** What each number is in plain words, as {@code publish/indicators.yml} says it. */
public final class IndicatorDescriptions {
    /** The file. */
    public static final String RESOURCE = "/publish/indicators.yml";

    private final Map<String, String> descriptions;

    private IndicatorDescriptions(Map<String, String> descriptions) {
        this.descriptions = new TreeMap<>(descriptions);
    }

    /** The file as it is written. */
    private record Written(Map<String, String> descriptions) {}

    static IndicatorDescriptions official() {
        return new IndicatorDescriptions(
                YamlFile.resource(RESOURCE, Written.class).descriptions());
    }

    /** That of the number's own code, else of the nearest code that it lies below; empty for a number of the office's own. */
    String of(IndicatorKey key) {
        String code = key.code();
        while (!descriptions.containsKey(code) && code.contains(".")) {
            code = code.substring(0, code.lastIndexOf('.'));
        }
        return descriptions.getOrDefault(code, "");
    }
}
