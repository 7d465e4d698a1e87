package cn.huizong.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Makes records of what a YAML file says: of mappings records, or maps of texts; of sequences lists; of scalars texts, whole
 * numbers, booleans and enums. Every fault is told by its line and field.
 */
final class YamlRecords {
    private final String file;

    YamlRecords(String file) {
        this.file = file;
    }

    <T> T record(Node node, Class<T> type) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "这里要写字段：" + String.join("、", components(type).keySet()));
        }
        Map<String, RecordComponent> components = components(type);
        Map<String, Node> fields = fields(mapping);
        mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(key -> !components.containsKey(text(key)))
                .findFirst()
                .ifPresent(key -> {
                    String known = components.keySet().stream().sorted().collect(Collectors.joining("、"));
                    throw wrong(key, "没有“" + text(key) + "”这个字段，可以写的有 " + known);
                });
        Object[] values = components.entrySet().stream()
                .map(component -> value(
                        new Field(
                                mapping,
                                component.getKey(),
                                component.getValue().getGenericType()),
                        fields.get(component.getKey())))
                .toArray();
        return made(mapping, type, values);
    }

    /**
     * One field of a record.
     *
     * @param in where the record is written
     * @param name as it is written
     */
    private record Field(Node in, String name, Type type) {
        Class<?> raw() {
            return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        }

        /** The same field as one of the things that its list or {@code Optional} holds. */
        Field of(int argument) {
            return new Field(in, name, ((ParameterizedType) type).getActualTypeArguments()[argument]);
        }
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Written written = component.getAnnotation(Written.class);
            components.put(written == null ? component.getName() : written.value(), component);
        }
        return components;
    }

    private Map<String, Node> fields(MappingNode mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            if (fields.put(text(field.getKeyNode()), field.getValueNode()) != null) {
                throw wrong(field.getKeyNode(), "字段“" + text(field.getKeyNode()) + "”写了两遍");
            }
        }
        return fields;
    }

    private Object value(Field field, @Nullable Node node) {
        if (node == null || isNothing(node)) {
            return missing(field);
        }
        Class<?> raw = field.raw();
        if (raw == Optional.class) {
            return Optional.of(value(field.of(0), node));
        }
        if (raw == List.class) {
            Stream<Node> items = node instanceof SequenceNode sequence ? sequence.getValue().stream() : Stream.of(node);
            return items.map(item -> value(field.of(0), item)).toList();
        }
        if (raw == Map.class && node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            fields(mapping).forEach((key, value) -> map.put(key, value(field.of(1), value)));
            return map;
        }
        if (raw.isRecord()) {
            return record(node, raw);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(field, raw, scalar);
        }
        throw wrong(node, "字段“" + field.name() + "”的写法不对，这里要写一个值");
    }

    private Object missing(Field field) {
        Class<?> raw = field.raw();
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == boolean.class) {
            return false;
        }
        throw wrong(field.in(), "字段“" + field.name() + "”没有写，或者字段名、写法不对");
    }

    private Object scalar(Field field, Class<?> raw, ScalarNode scalar) {
        String text = scalar.getValue();
        if (raw == String.class) {
            return text;
        }
        if ((raw == int.class || raw == Integer.class) && text.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        if ((raw == boolean.class || raw == Boolean.class) && text.matches("true|false")) {
            return Boolean.valueOf(text);
        }
        return Stream.ofNullable(raw.getEnumConstants())
                .flatMap(Arrays::stream)
                .filter(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(scalar, "字段“" + field.name() + "”的值“" + text + "”不合格"));
    }

    private <T> T made(Node node, Class<T> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw (WrongYaml) wrong(node, "内容不合格").initCause(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is written as {@code ~}, {@code null} or not at all. */
    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && List.of("", "~", "null").contains(scalar.getValue());
    }

    private static String text(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private WrongYaml wrong(Node node, String reason) {
        return new WrongYaml(file, node.getStartMark(), reason);
    }
}
