package cn.huizong.document.xml;

import cn.huizong.document.UnreadableDocument;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which parts of a package play which roles for one part of it, as its relationship file tells. A role is the last word
 * of a relationship's type, the same in both dialects of the format: {@code officeDocument}, {@code footnotes}.
 *
 * @param targets the first part that plays each role
 * @param byId every part by the id that the text of the one part names it by
 */
public record Relationships(Map<String, String> targets, Map<String, String> byId) {
    public static final Relationships NONE = new Relationships(Map.of(), Map.of());

    public Relationships {
        targets = Map.copyOf(targets);
        byId = Map.copyOf(byId);
    }

    /** The file with a part's relationships; those of the package itself are those of the part without a name. */
    public static String fileOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    public static Relationships read(ElementCursor xml, String part) throws UnreadableDocument {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> byId = new HashMap<>();
        xml.nextChild();
        while (xml.nextChild()) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                String role = type.substring(type.lastIndexOf('/') + 1);
                String id = String.valueOf(xml.attribute("Id"));
                resolve(part, target).ifPresent(path -> {
                    targets.putIfAbsent(role, path);
                    byId.putIfAbsent(id, path);
                });
            }
            xml.skip();
        }
        xml.expectEnd();
        return new Relationships(targets, byId);
    }

    public Optional<String> findTarget(String role) {
        return Optional.ofNullable(targets.get(role));
    }

    public static Optional<String> resolve(String part, String target) {
        try {
            URI from = new URI(null, null, part.startsWith("/") ? part : "/" + part, null);
            String path = from.resolve(new URI(target)).getPath();
            return Optional.ofNullable(path).map(absolute -> absolute.replaceFirst("^/+", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
