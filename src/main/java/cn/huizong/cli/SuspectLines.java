package cn.huizong.cli;

import cn.huizong.form.Forms;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.CellChange;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Localisation;
import cn.huizong.report.Repair;
import cn.huizong.report.SuspectWording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words which cells are most likely wrong. */
final class SuspectLines implements SuspectWording {
    /** More ways than this say only that the ties cannot tell. */
    private static final int SHOWN = 5;

    private final Messages messages;
    private final Forms forms;

    SuspectLines(Messages messages, Forms forms) {
        this.messages = messages;
        this.forms = forms;
    }

    @Override
    public List<String> lines(Localisation one) {
        List<String> lines = new ArrayList<>();
        if (one.answers().isEmpty()) {
            lines.add(messages.text("suspect.unsettled", String.join("；", one.broken())));
        } else if (one.found() == 1 && one.complete()) {
            lines.add(messages.text("suspect.one", repair(one.answers().get(0))));
        } else {
            lines.add(messages.text(
                    one.complete() ? "suspect.several" : "suspect.many",
                    String.valueOf(one.found()),
                    String.valueOf(one.size())));
            one.answers().stream().limit(SHOWN).forEach(repair -> lines.add("  - " + repair(repair)));
            if (one.found() > SHOWN) {
                lines.add("  - " + messages.text("suspect.more", String.valueOf(one.found() - SHOWN)));
            }
        }
        if (!one.proven() && !one.answers().isEmpty()) {
            lines.add(messages.text("suspect.unproven"));
        }
        one.otherwise().forEach(repair -> lines.add(messages.text("suspect.otherwise", repair(repair))));
        return lines;
    }

    private String repair(Repair repair) {
        boolean together =
                repair.pattern().isOfSeveralCells() || repair.changes().size() == 1;
        String changes = repair.changes().stream()
                .map(change -> change(change) + (together ? "" : pattern(change.pattern())))
                .collect(Collectors.joining(messages.text("suspect.and")));
        return messages.text("suspect.holds", changes) + (together ? pattern(repair.pattern()) : "");
    }

    private String pattern(ErrorPattern pattern) {
        return pattern == ErrorPattern.OTHER ? "" : messages.text("slip", messages.text("slip." + pattern.code()));
    }

    private String change(CellChange change) {
        String label = forms.indicator(change.fact().form(), change.fact().key())
                .label()
                .strip();
        return messages.text(
                "suspect.change",
                label,
                AnchorWords.inWords(change.fact().anchor()),
                plain(change.from()),
                wanted(change));
    }

    private String wanted(CellChange change) {
        Optional<String> least = change.least().map(SuspectLines::plain);
        Optional<String> most = change.most().map(SuspectLines::plain);
        return change.to()
                .map(SuspectLines::plain)
                .or(() -> least.flatMap(low -> most.map(high -> messages.text("suspect.between", low, high))))
                .or(() -> least.map(low -> messages.text("suspect.least", low)))
                .or(() -> most.map(high -> messages.text("suspect.most", high)))
                .orElse("?");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
