package cn.huizong.corpus;

import cn.huizong.document.Format;
import cn.huizong.form.IndicatorKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A report that is being made: what it will show and what that means. Quirks change the one and keep the other true. */
final class Draft {
    /** How the file is written, beyond what it shows. */
    enum Markup {
        SPLIT_RUNS,
        VERBOSE,
        /** Ruled tables of the width of the paper, page numbers, a link: fit to be printed. */
        PRINTED,
        WORD_HTML,
        NAVIGATION,
        LAYOUT_TABLE
    }

    final String region;
    final String agency;
    final int year;
    final Format format;
    /** What the file is called, without its ending. */
    String name = "";

    TextLayout layout = TextLayout.TABS;
    String charset = "UTF-8";
    final List<Part> parts = new ArrayList<>();
    final Map<IndicatorKey, Expectation> cells = new TreeMap<>();
    final Set<String> quirks = new LinkedHashSet<>();
    final EnumSet<Markup> markup = EnumSet.noneOf(Markup.class);
    /** The tables whose values a quirk has already taken away; two such quirks in one table would hide each other. */
    final Set<String> depleted = new HashSet<>();

    Draft(String region, String agency, int year, Format format) {
        this.region = region;
        this.agency = agency;
        this.year = year;
        this.format = format;
    }

    Stream<Sheet> sheets() {
        return parts.stream().filter(Sheet.class::isInstance).map(Sheet.class::cast);
    }

    Optional<Sheet> findSheet(String id) {
        return sheets().filter(sheet -> sheet.id.equals(id)).findFirst();
    }

    Stream<ProseDraft> prose(ProseDraft.Role role) {
        return parts.stream()
                .filter(ProseDraft.class::isInstance)
                .map(ProseDraft.class::cast)
                .filter(prose -> prose.role == role);
    }

    Stream<SheetCell> values() {
        return sheets().flatMap(Sheet::values);
    }

    Stream<SheetCell> labels() {
        return sheets().flatMap(Sheet::labels);
    }

    Optional<SheetCell> findValue(String code) {
        IndicatorKey key = IndicatorKey.parse(code);
        return values().filter(cell -> cell.key.equals(Optional.of(key))).findFirst();
    }

    Optional<SheetCell> findLabel(String text) {
        return labels().filter(cell -> cell.text.equals(text)).findFirst();
    }

    Expectation expectation(SheetCell cell) {
        return cells.get(cell.key.orElseThrow());
    }

    /** Writes something else into a value cell, from which no value, or only a deduced one, can be had. */
    void deplete(SheetCell cell, String text, Expectation.Kind kind) {
        cell.text = text;
        cells.computeIfPresent(cell.key.orElseThrow(), (key, expectation) -> expectation.as(kind));
    }

    boolean isText() {
        return format == Format.TEXT;
    }

    Truth truth() {
        return new Truth(region, agency, year, format, List.copyOf(quirks), new TreeMap<>(cells));
    }
}
