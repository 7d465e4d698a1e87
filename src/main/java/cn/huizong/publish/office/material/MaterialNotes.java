package cn.huizong.publish.office.material;

import cn.huizong.form.Form;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.figure.BehindWords;
import cn.huizong.publish.office.material.Grid.Style;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.BrokenTie;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.Reconciliation;
import cn.huizong.rollup.Unused;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must be known before the figures of a region are used: who is missing, what is not in them, what contradicts them. */
final class MaterialNotes {
    private static final int MOST_NAMES = 40;
    private static final int MOST_LINES = 20;
    private static final int MOST_PARTS = 3;

    private final Phrases phrases;
    private final YearRollup rollup;
    private final Form form;

    MaterialNotes(Phrases phrases, YearRollup rollup, Form form) {
        this.phrases = phrases;
        this.rollup = rollup;
        this.form = form;
    }

    List<Block> of(Region region) {
        List<Block> blocks = new ArrayList<>();
        List<BodyYear> silent = region.bodies().stream()
                .filter(body -> body.place().expected() && !body.isAccepted())
                .toList();
        addNames(blocks, "notes.missing", silent, body -> unused(body).isEmpty());
        addNames(
                blocks,
                "notes.asked",
                silent,
                body -> unused(body).filter(Unused::asked).isPresent());
        addNames(
                blocks,
                "notes.refused",
                silent,
                body -> unused(body).filter(one -> !one.asked()).isPresent());
        addScans(blocks, region.counted());
        addErrors(blocks, region.counted());
        addTies(blocks, region);
        rollup.reconciliations().stream()
                .filter(one -> one.area().equals(region.summary().area())
                        && !region.summary().own())
                .forEach(one -> addReconciliation(blocks, region, one));
        addOtherForms(blocks, region);
        return blocks.isEmpty() ? List.of(Paragraph.body(phrases.of("notes.none"))) : blocks;
    }

    private Optional<Unused> unused(BodyYear body) {
        return Optional.ofNullable(rollup.unused().get(body.body()));
    }

    private void addNames(List<Block> blocks, String phrase, List<BodyYear> bodies, Predicate<BodyYear> which) {
        List<BodyYear> these = bodies.stream().filter(which).toList();
        if (!these.isEmpty()) {
            String names = these.stream()
                    .limit(MOST_NAMES)
                    .map(body -> body.body().agency())
                    .collect(Collectors.joining("、"));
            blocks.add(Paragraph.body(phrases.of(
                    phrase, these.size(), these.size() > MOST_NAMES ? phrases.of("notes.names.more", names) : names)));
        }
    }

    private void addScans(List<Block> blocks, List<BodyYear> counted) {
        List<BodyYear> scans =
                counted.stream().filter(body -> body.leftOut() > 0).toList();
        if (!scans.isEmpty()) {
            int numbers = scans.stream().mapToInt(BodyYear::leftOut).sum();
            blocks.add(Paragraph.body(phrases.of("notes.scans", numbers, scans.size())));
        }
    }

    private void addErrors(List<Block> blocks, List<BodyYear> counted) {
        List<BodyYear> wrong =
                counted.stream().filter(body -> body.errors() > 0).toList();
        if (!wrong.isEmpty()) {
            int errors = wrong.stream().mapToInt(BodyYear::errors).sum();
            blocks.add(Paragraph.body(phrases.of("notes.errors", wrong.size(), errors)));
        }
    }

    /** A tie of a region is told where the whole region lies in this one. */
    private void addTies(List<Block> blocks, Region region) {
        Set<Body> inside = new HashSet<>(region.summary().bodies());
        Set<Area> outside = rollup.bodies().stream()
                .map(BodyYear::body)
                .filter(body -> !inside.contains(body))
                .map(Area::of)
                .collect(Collectors.toSet());
        List<BrokenTie> ties = rollup.brokenTies().stream()
                .filter(tie -> tie.parts().stream().anyMatch(part -> inside.contains(part.body())))
                .filter(tie -> !outside.contains(tie.region()))
                .toList();
        if (!ties.isEmpty()) {
            String told = ties.stream()
                    .limit(MOST_LINES / 2)
                    .map(tie -> phrases.of(
                            "notes.ties.one",
                            tie.tie().rule().statement(),
                            tie.region().name(),
                            plain(tie.difference().abs()),
                            bodies(tie)))
                    .collect(Collectors.joining("；"));
            blocks.add(Paragraph.body(phrases.of(
                    "notes.ties",
                    ties.size(),
                    ties.size() > MOST_LINES / 2 ? phrases.of("notes.ties.more", told) : told)));
        }
    }

    /** The reports that break a tie, by how much each, those that do most first. */
    private String bodies(BrokenTie tie) {
        List<BrokenTie.Part> parts = tie.parts().stream()
                .sorted(Comparator.comparing(
                                (BrokenTie.Part part) -> part.difference().abs())
                        .reversed()
                        .thenComparing(BrokenTie.Part::body))
                .toList();
        String named = parts.stream()
                .limit(MOST_PARTS)
                .map(part -> phrases.of("notes.ties.part", part.body().agency(), plain(part.difference())))
                .collect(Collectors.joining("、"));
        return parts.size() > MOST_PARTS ? phrases.of("notes.ties.parts", named, parts.size()) : named;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void addReconciliation(List<Block> blocks, Region region, Reconciliation one) {
        List<Reconciliation.Line> differing = one.lines().stream()
                .filter(line -> line.difference()
                        .filter(difference -> difference.signum() != 0)
                        .isPresent())
                .toList();
        if (differing.isEmpty()) {
            boolean compared =
                    one.lines().stream().anyMatch(line -> line.difference().isPresent());
            String phrase = compared ? "notes.area.equal" : "notes.area.alone";
            blocks.add(Paragraph.body(phrases.of(phrase, one.body().agency(), region.title())));
            return;
        }
        blocks.add(Paragraph.body(phrases.of(
                "notes.area",
                one.body().agency(),
                region.title(),
                differing.size(),
                differing.size() > MOST_LINES ? phrases.of("notes.area.first", MOST_LINES) : "")));
        CellGrid grid = new CellGrid(List.of(OfficialTables.WIDTH - 4 * 1200, 1200, 1200, 1200, 1200));
        grid.addRow(
                Style.HEAD,
                List.of(
                        phrases.of("notes.area.indicator"),
                        phrases.of("notes.area.stated"),
                        phrases.of("notes.area.sum"),
                        phrases.of("table.unit"),
                        phrases.of("notes.area.reporting")));
        differing.stream()
                .limit(MOST_LINES)
                .forEach(line -> grid.addRow(
                        Style.VALUE,
                        List.of(
                                line.indicator().label(),
                                plain(line.indicator(), line.own()),
                                plain(line.indicator(), line.sum()),
                                Amounts.unit(line.indicator()),
                                String.valueOf(line.reporting()))));
        blocks.add(grid.grid(1));
        differing.stream()
                .filter(line ->
                        line.difference().filter(MaterialNotes::isTelling).isPresent())
                .flatMap(line -> line
                        .behind()
                        .map(new BehindWords(one.area(), number -> Amounts.plain(line.indicator(), number))::fitting)
                        .filter(words -> !words.isEmpty())
                        .map(words -> phrases.of(
                                "notes.area.bodies", line.indicator().label(), Amounts.unit(line.indicator()), words))
                        .stream())
                .limit(MOST_LINES / 2)
                .map(Paragraph::note)
                .forEach(blocks::add);
    }

    /** Small numbers fit by chance. */
    private static boolean isTelling(BigDecimal difference) {
        return difference.abs().compareTo(BigDecimal.TEN) >= 0;
    }

    private static String plain(Indicator indicator, Optional<BigDecimal> value) {
        return value.map(number -> Amounts.plain(indicator, number)).orElse("");
    }

    /** What bodies gave that the form of the year does not ask for. */
    private void addOtherForms(List<Block> blocks, Region region) {
        Set<IndicatorKey> asked = form.indicators().map(Indicator::key).collect(Collectors.toSet());
        List<Figure> others = region.summary().figures().stream()
                .filter(figure -> !asked.contains(figure.indicator().key()))
                .toList();
        if (!others.isEmpty()) {
            blocks.add(Paragraph.body(phrases.of("notes.other")));
            CellGrid grid = new CellGrid(List.of(OfficialTables.WIDTH - 3 * 1200, 1200, 1200, 1200));
            grid.addRow(
                    Style.HEAD,
                    List.of(
                            phrases.of("notes.other.indicator"),
                            phrases.of("notes.other.value"),
                            phrases.of("table.unit"),
                            phrases.of("notes.other.reporting")));
            others.forEach(figure -> grid.addRow(
                    Style.VALUE,
                    List.of(
                            figure.indicator().label(),
                            Amounts.plain(figure.indicator(), figure.value()),
                            Amounts.unit(figure.indicator()),
                            String.valueOf(figure.reporting() + figure.offRoster()))));
            blocks.add(grid.grid(1));
        }
    }
}
