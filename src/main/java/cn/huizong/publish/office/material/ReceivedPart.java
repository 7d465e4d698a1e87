package cn.huizong.publish.office.material;

import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.office.material.Grid.Style;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The applications that were received (收到申请), and who received them: the own bodies and each area next below, or where no other
 * area is, each body. The parts add up to the whole.
 */
final class ReceivedPart {
    /** A list of all bodies of a large city stands in bodies.csv. */
    private static final int MOST_BODIES = 60;

    private final Phrases phrases;
    private final CoverageWords coverage;
    private final Region region;
    private final ChangeWords changes;

    ReceivedPart(Phrases phrases, CoverageWords coverage, Region region) {
        this.phrases = phrases;
        this.coverage = coverage;
        this.region = region;
        this.changes = new ChangeWords(phrases);
    }

    /**
     * A row of the table.
     *
     * @param value empty where nobody gave a number, which is no zero
     * @param reporting who gave it; empty of a body
     */
    private record Line(
            String name,
            Optional<BigDecimal> value,
            Optional<BigDecimal> before,
            String same,
            Optional<Integer> expected,
            Optional<Reporting> reporting) {
        static Line of(String name, BigDecimal value, Optional<BigDecimal> before) {
            return new Line(name, Optional.of(value), before, "", Optional.empty(), Optional.empty());
        }

        static BigDecimal sum(List<Line> lines) {
            return lines.stream().flatMap(line -> line.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    List<Block> blocks() {
        IndicatorKey key = region.received();
        Optional<Figure> figure = region.summary().find(key);
        if (figure.isEmpty()) {
            return List.of();
        }
        return region.parts().isEmpty() ? byBody(key, figure.get()) : byRegion(key, figure.get());
    }

    private List<Block> byRegion(IndicatorKey key, Figure all) {
        List<Line> lines = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Region part : region.parts()) {
            Optional<Figure> own = part.summary().find(key);
            told.add(own.map(figure -> phrases.of(
                            "received.part", part.name(), figure.value().toPlainString()))
                    .orElseGet(() -> phrases.of("received.part.none", part.name())));
            lines.add(new Line(
                    part.name(),
                    own.map(Figure::value),
                    own.flatMap(Figure::previous),
                    changes.sameCell(own.flatMap(Figure::same)),
                    Optional.of(part.summary().coverage().expected()),
                    Optional.of(own.map(Reporting::of).orElse(Reporting.NOBODY))));
        }
        BigDecimal sum = Line.sum(lines);
        String words = String.join("，", told);
        String sentence = sum.compareTo(all.value()) == 0
                ? phrases.of("received.parts", words, sum.toPlainString())
                : phrases.of(
                        "received.parts.differ",
                        words,
                        sum.toPlainString(),
                        all.value().toPlainString());
        return List.of(
                Paragraph.body(sentence),
                Paragraph.caption(phrases.of("received.title", phrases.of("received.by.region"))),
                table(phrases.of("received.by.region"), lines, all));
    }

    private List<Block> byBody(IndicatorKey key, Figure all) {
        List<Line> lines = region.counted().stream()
                .filter(body -> body.figures().containsKey(key))
                .map(body -> line(key, body))
                .sorted(Comparator.comparing(ReceivedPart::size).reversed().thenComparing(Line::name))
                .toList();
        int silent = (int) region.bodies().stream()
                .filter(body -> body.isCounted() || body.place().expected())
                .filter(body -> !(body.isCounted() && body.figures().containsKey(key)))
                .count();
        List<Block> blocks = new ArrayList<>(List.of(
                Paragraph.body(phrases.of("received.single")),
                Paragraph.caption(phrases.of("received.title", phrases.of("received.by.body"))),
                table(phrases.of("received.by.body"), shortened(lines), all)));
        if (silent > 0) {
            blocks.add(Paragraph.note(phrases.of("received.silent", silent)));
        }
        BigDecimal sum = Line.sum(lines);
        if (sum.compareTo(all.value()) != 0) {
            blocks.add(Paragraph.note(phrases.of(
                    "received.bodies.differ", sum.toPlainString(), all.value().toPlainString())));
        }
        return blocks;
    }

    private static BigDecimal size(Line line) {
        return line.value().orElse(BigDecimal.ZERO);
    }

    private Line line(IndicatorKey key, BodyYear body) {
        BigDecimal value = Objects.requireNonNull(body.figures().get(key));
        return Line.of(body.body().agency(), value, region.before(body));
    }

    /** The largest, the others in one, and those that received nothing in one. */
    private List<Line> shortened(List<Line> lines) {
        List<Line> some = lines.stream().filter(line -> size(line).signum() > 0).toList();
        List<Line> none =
                lines.stream().filter(line -> size(line).signum() == 0).toList();
        List<Line> shown = new ArrayList<>(some.subList(0, Math.min(some.size(), MOST_BODIES)));
        addTogether(shown, "received.rest", some.subList(shown.size(), some.size()));
        if (none.size() == 1) {
            shown.addAll(none);
        } else {
            addTogether(shown, "received.zero", none);
        }
        return shown;
    }

    private void addTogether(List<Line> shown, String name, List<Line> lines) {
        if (!lines.isEmpty()) {
            shown.add(Line.of(phrases.of(name, lines.size()), Line.sum(lines), Optional.empty()));
        }
    }

    private Grid table(String by, List<Line> lines, Figure all) {
        boolean before = all.previous().isPresent();
        boolean covered = lines.stream().anyMatch(line -> line.expected().isPresent());
        boolean off = covered && all.offRoster() > 0;
        List<String> heads = Stream.of(
                        Stream.of(by, phrases.of("received.head.count"), phrases.of("received.head.share")),
                        before
                                ? Stream.of(phrases.of("received.head.before"), phrases.of("received.head.change"))
                                : Stream.<String>of(),
                        before && covered ? Stream.of(phrases.of("received.head.same")) : Stream.<String>of(),
                        covered
                                ? Stream.of(phrases.of("received.head.expected"), phrases.of("received.head.reporting"))
                                : Stream.<String>of(),
                        off ? Stream.of(phrases.of("received.head.off")) : Stream.<String>of())
                .flatMap(stream -> stream)
                .collect(Collectors.toList());
        int width = 950;
        List<Integer> widths = Stream.concat(
                        Stream.of(OfficialTables.WIDTH - width * (heads.size() - 1)),
                        Collections.nCopies(heads.size() - 1, width).stream())
                .toList();
        CellGrid grid = new CellGrid(widths);
        grid.addRow(Style.HEAD, heads);
        List<Line> rows = new ArrayList<>(lines);
        rows.add(new Line(
                phrases.of("received.sum"),
                Optional.of(all.value()),
                all.previous(),
                changes.sameCell(all.same()),
                Optional.of(region.summary().coverage().expected()),
                Optional.of(Reporting.of(all))));
        rows.forEach(line -> grid.addRow(Style.VALUE, cells(line, all, before, covered, off)));
        return grid.grid(1);
    }

    private List<String> cells(Line line, Figure all, boolean before, boolean covered, boolean off) {
        List<String> cells = new ArrayList<>(List.of(
                line.name(),
                line.value().map(BigDecimal::toPlainString).orElse(""),
                line.value()
                        .flatMap(value -> Shares.of(value, all.value()))
                        .map(share -> phrases.of("change.percent", share))
                        .orElse("")));
        if (before) {
            cells.add(line.before().map(BigDecimal::toPlainString).orElse(""));
            cells.add(line.value()
                    .map(value -> changes.cell(line.before(), value))
                    .orElse(""));
        }
        if (before && covered) {
            cells.add(line.same());
        }
        if (covered) {
            cells.add(line.expected()
                    .filter(expected -> coverage.listed())
                    .map(String::valueOf)
                    .orElse(""));
            cells.add(line.reporting().map(one -> String.valueOf(one.listed())).orElse(""));
        }
        if (off) {
            cells.add(
                    line.reporting().map(one -> String.valueOf(one.offRoster())).orElse(""));
        }
        return cells;
    }
}
