package cn.huizong.document.text;

import cn.huizong.document.Format;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file's name says that it is. Often that is not true: what a file is, its content tells. */
public final class Extensions {
    private static final Map<String, Set<String>> FORMATS = Map.ofEntries(
            Map.entry("docx", Set.of("docx")),
            Map.entry("docm", Set.of("docx")),
            Map.entry("doc", Set.of("doc")),
            Map.entry("wps", Set.of("doc", "docx")),
            Map.entry("rtf", Set.of("rtf")),
            Map.entry("odt", Set.of("odt")),
            Map.entry("pdf", Set.of("pdf")),
            Map.entry("ofd", Set.of("ofd")),
            Map.entry("xlsx", Set.of("xlsx")),
            Map.entry("xlsm", Set.of("xlsx")),
            Map.entry("xls", Set.of("xls")),
            Map.entry("et", Set.of("xls", "xlsx")),
            Map.entry("htm", Set.of("html")),
            Map.entry("html", Set.of("html")),
            Map.entry("mht", Set.of("mht")),
            Map.entry("mhtml", Set.of("mht")),
            Map.entry("eml", Set.of("eml")),
            Map.entry("zip", Set.of("zip")),
            Map.entry("txt", Set.of("text")),
            Map.entry("png", Set.of("image")),
            Map.entry("jpg", Set.of("image")),
            Map.entry("jpeg", Set.of("image")),
            Map.entry("tif", Set.of("image")),
            Map.entry("tiff", Set.of("image")));

    private Extensions() {}

    /** The extension of a file whose name says that it is something else; empty if the name says nothing or the truth. */
    public static Optional<String> findWrong(String path, Format format) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(FORMATS.get(extension))
                .filter(formats -> name.indexOf('.') >= 0 && !formats.contains(format.code()))
                .map(formats -> extension);
    }
}
