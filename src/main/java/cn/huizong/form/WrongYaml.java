package cn.huizong.form;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML file that does not say what it should; the message is one line in Chinese with file, line and field. */
public final class WrongYaml extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongYaml(String file, String reason) {
        super(file + "：" + reason);
    }

    WrongYaml(String file, @Nullable Mark place, String reason) {
        super(file + line(place) + "：" + reason);
    }

    WrongYaml(String file, YAMLException fault) {
        this(file, place(fault), "不是合格的 YAML：" + problem(fault));
        initCause(fault);
    }

    private static String line(@Nullable Mark place) {
        return place == null ? "" : " 第 " + (place.getLine() + 1) + " 行";
    }

    private static @Nullable Mark place(YAMLException fault) {
        return fault instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
    }

    private static String problem(YAMLException fault) {
        String problem = fault instanceof MarkedYAMLException marked ? marked.getProblem() : fault.getMessage();
        return String.valueOf(problem).replaceAll("\\s+", " ").strip();
    }
}
