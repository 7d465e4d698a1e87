package cn.huizong.document.word;

import cn.huizong.document.Limits;
import cn.huizong.document.ShownPicture;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.zip.ZipParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pictures that the main part of a Word package shows, in the order of its text. */
final class WordPictures {
    private static final double EMU_AN_INCH = 914_400;
    private static final double POINTS_AN_INCH = 72;
    private static final Pattern WIDTH = Pattern.compile("(?:^|;)\\s*width:([0-9.]{1,9})pt");

    private final ZipParts parts;
    private final Limits limits;
    private final Map<String, String> targets;
    private final List<ShownPicture> pictures = new ArrayList<>();
    /** How wide the drawing is that is being read. */
    private double inches;

    private WordPictures(ZipParts parts, Limits limits, Map<String, String> targets) {
        this.parts = parts;
        this.limits = limits;
        this.targets = targets;
    }

    static List<ShownPicture> of(byte[] content, Limits limits) throws UnreadableDocument {
        ZipParts parts = new ZipParts(content, limits);
        WordPackage word = new WordPackage(parts, limits);
        WordPictures found = new WordPictures(parts, limits, word.relatedById());
        try (ElementCursor xml = word.main(WordPackage.Way.PARSE)) {
            if (xml.nextChild()) {
                found.element(xml);
            }
        }
        return found.pictures;
    }

    private void element(ElementCursor xml) throws UnreadableDocument {
        switch (xml.localName()) {
            case "del", "moveFrom" -> {
                xml.skip();
                return;
            }
            case "extent" -> inches = number(xml.attribute("cx")) / EMU_AN_INCH;
            case "shape" -> inches = width(xml.attribute("style")) / POINTS_AN_INCH;
            case "blip" -> add(xml.attribute("embed"));
            case "imagedata" -> add(xml.attribute("id"));
            default -> {}
        }
        while (xml.nextChild()) {
            element(xml);
        }
    }

    private void add(@Nullable String id) throws UnreadableDocument {
        Optional<String> part = Optional.ofNullable(id).map(targets::get);
        if (part.isPresent()) {
            parts.findSmall(part.get(), (int) Math.min(limits.bytes(), Integer.MAX_VALUE - 8L))
                    .ifPresent(file -> pictures.add(new ShownPicture(file, inches)));
        }
    }

    private static double number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,12}") ? 0 : Double.parseDouble(text);
    }

    private static double width(@Nullable String style) {
        Matcher width = WIDTH.matcher(style == null ? "" : style);
        return width.find() && width.group(1).matches("[0-9]+(?:\\.[0-9]+)?") ? Double.parseDouble(width.group(1)) : 0;
    }
}
