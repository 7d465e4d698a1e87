package cn.huizong.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A YAML file that does not say what it should; the message is one line in Chinese with file, line and field. */
public final class WrongYaml extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongYaml(String file, String reason) {
        super(file + "：" + reason);
    }

    WrongYaml(String file, JacksonException fault) {
        super(file + line(fault) + "：" + reason(fault), fault);
    }

    private static String line(JacksonException fault) {
        return Optional.ofNullable(fault.getLocation())
                .map(location -> " 第 " + location.getLineNr() + " 行")
                .orElse("");
    }

    private static String reason(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "没有“" + unknown.getPropertyName() + "”这个字段，可以写的有 " + known(unknown);
        }
        if (fault instanceof InvalidFormatException invalid) {
            return "字段“" + field(invalid) + "”的值“" + invalid.getValue() + "”不合格";
        }
        if (fault instanceof StreamReadException) {
            return "不是合格的 YAML："
                    + fault.getOriginalMessage().replaceAll("\\s+", " ").strip();
        }
        String field = fault instanceof DatabindException bound ? field(bound) : "";
        return field.isEmpty() ? "内容不合格" : "字段“" + field + "”没有写，或者字段名、写法不对";
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return Optional.ofNullable(unknown.getKnownPropertyIds()).stream()
                .flatMap(ids -> ids.stream().map(String::valueOf))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("、"));
    }

    /** The innermost field; the places in lists have no name. */
    private static String field(DatabindException fault) {
        List<String> names = fault.getPath().stream()
                .flatMap(step -> Optional.ofNullable(step.getPropertyName()).stream())
                .toList();
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }
}
