package cn.huizong.publish.office.material;

import cn.huizong.form.Form;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.office.material.WrittenSentences.Item;
import cn.huizong.publish.office.material.WrittenSentences.Sentence;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells figures in sentences, each with how many bodies are in it. */
final class FigureSentences {
    private final Phrases phrases;
    private final CoverageWords coverage;
    private final AreaSummary summary;
    private final Set<IndicatorKey> asked;

    /** @param form the form of the year; what it does not ask for is told only where somebody gave it */
    FigureSentences(Phrases phrases, CoverageWords coverage, AreaSummary summary, Form form) {
        this.phrases = phrases;
        this.coverage = coverage;
        this.summary = summary;
        this.asked = form.indicators().map(Indicator::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The sentence; empty if it would tell nothing. */
    Optional<String> of(Sentence sentence) {
        List<Figure> figures = sentence.items().stream()
                .flatMap(item -> summary.find(item.key()).stream())
                .toList();
        boolean once = CoverageWords.isSame(figures);
        boolean unasked = sentence.items().stream().noneMatch(item -> asked.contains(item.key()));
        List<String> told = sentence.items().stream()
                .flatMap(item -> summary.find(item.key()).stream().map(figure -> tell(item, figure, once, unasked)))
                .toList();
        List<String> missing = sentence.items().stream()
                .filter(item -> asked.contains(item.key()))
                .filter(item -> summary.find(item.key()).isEmpty())
                .map(Item::say)
                .toList();
        if (told.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        String silent = missing.isEmpty() ? "" : phrases.of("item.missing", String.join("、", missing));
        String words = sentence.lead().orElse("")
                + Stream.of(String.join("，", told), silent)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("；"));
        String all = figures.isEmpty() || !once ? coverage.expected(summary) : coverage.of(summary, figures.get(0));
        return Optional.of(phrases.of("sentence", words, unasked ? all + phrases.of("unasked") : all));
    }

    private String tell(Item item, Figure figure, boolean once, boolean unasked) {
        String change = item.change()
                ? new ChangeWords(phrases).of(figure).map(words -> "，" + words).orElse("")
                : "";
        return phrases.of("item", item.say(), Amounts.withUnit(figure.indicator(), figure.value()))
                + (unasked || asked.contains(item.key()) ? "" : phrases.of("item.unasked"))
                + (once ? "" : phrases.of("item.coverage", figure.reporting() + figure.offRoster()))
                + change;
    }
}
