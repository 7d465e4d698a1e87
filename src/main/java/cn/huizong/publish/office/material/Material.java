package cn.huizong.publish.office.material;

import cn.huizong.form.Form;
import cn.huizong.publish.office.material.WrittenSentences.Section;
import cn.huizong.rollup.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The document of one region, from the title to what must be known of its figures. */
final class Material {
    private final Phrases phrases;
    private final WrittenSentences sentences;
    private final CoverageWords coverage;
    private final OutcomeSentences outcomes;
    private final MaterialNotes notes;
    private final Form form;

    Material(
            Phrases phrases,
            WrittenSentences sentences,
            CoverageWords coverage,
            OutcomeSentences outcomes,
            MaterialNotes notes,
            Form form) {
        this.phrases = phrases;
        this.sentences = sentences;
        this.coverage = coverage;
        this.outcomes = outcomes;
        this.notes = notes;
        this.form = form;
    }

    List<Block> of(Region region, List<DrawnChart> charts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.title(phrases.of("title", region.title(), region.year())));
        blocks.add(Paragraph.title(phrases.of("title.material")));
        blocks.add(Paragraph.body(intro(region)));
        blocks.add(Paragraph.heading(phrases.of("part.general")));
        FigureSentences figures = new FigureSentences(phrases, coverage, region.summary(), form);
        sentences.sections().forEach(section -> addSection(blocks, region, section, figures));
        int part = 1;
        TableCoverage below = new TableCoverage(phrases, coverage);
        for (OfficialTable table : new OfficialTables(phrases).of(form, region.summary()::find)) {
            blocks.add(Paragraph.heading(phrases.of("part.table", number(part++), table.title())));
            blocks.add(table.grid());
            blocks.addAll(below.of(table, region.summary()));
        }
        blocks.add(Paragraph.heading(phrases.of("part.charts", number(part++))));
        addCharts(blocks, charts);
        blocks.add(Paragraph.heading(phrases.of("part.notes", number(part))));
        blocks.addAll(notes.of(region));
        return blocks;
    }

    private void addCharts(List<Block> blocks, List<DrawnChart> charts) {
        int number = 1;
        for (DrawnChart chart : charts) {
            if (chart.drawing().isPresent()) {
                blocks.add(chart.picture(number++));
            }
        }
        String leftOut = charts.stream()
                .filter(chart -> chart.drawing().isEmpty())
                .map(chart -> phrases.of(
                        "charts.left.out.one",
                        chart.chart().name(),
                        chart.chart().leftOut()))
                .collect(Collectors.joining("、"));
        if (!leftOut.isEmpty()) {
            blocks.add(Paragraph.note(phrases.of("charts.left.out", leftOut)));
        }
    }

    private String number(int part) {
        return phrases.of("part.numbers").split(",", -1)[part];
    }

    private String intro(Region region) {
        Coverage counts = region.summary().coverage();
        String words = coverage.listed()
                ? phrases.of(
                        "intro.listed",
                        counts.expected(),
                        counts.accepted(),
                        counts.asked(),
                        counts.refused(),
                        counts.missing())
                : phrases.of("intro.unlisted", counts.accepted());
        String off = counts.offRoster() > 0 ? phrases.of("intro.off", counts.offRoster()) : "";
        String empty = region.counted().isEmpty() ? phrases.of("intro.empty") : "";
        return phrases.of("intro", region.year(), words + off) + empty;
    }

    private void addSection(List<Block> blocks, Region region, Section section, FigureSentences figures) {
        List<Block> told = new ArrayList<>();
        if (section.received()) {
            figures.of(received(region)).map(Paragraph::body).ifPresent(told::add);
            told.addAll(new ReceivedPart(phrases, coverage, region).blocks());
        }
        section.sentences().stream()
                .flatMap(sentence -> figures.of(sentence).stream())
                .map(Paragraph::body)
                .forEach(told::add);
        if (section.outcomes()) {
            told.add(Paragraph.body(outcomes.of(region.year(), region.summary(), region.counted())));
        }
        if (!told.isEmpty()) {
            blocks.add(Paragraph.subheading(section.title()));
            blocks.addAll(told);
        }
    }

    private WrittenSentences.Sentence received(Region region) {
        return new WrittenSentences.Sentence(
                Optional.empty(),
                List.of(new WrittenSentences.Item(region.received().toString(), phrases.of("received"), true)));
    }
}
