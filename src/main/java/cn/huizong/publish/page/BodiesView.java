package cn.huizong.publish.page;

import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.figure.BehindWords;
import cn.huizong.publish.figure.Numerals;
import cn.huizong.publish.table.QuestionsCsv;
import cn.huizong.publish.table.SubmissionsCsv;
import cn.huizong.report.Area;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.BrokenTie;
import cn.huizong.rollup.Reconciliation;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in the totals and who is not, and what only the office can decide, as the page words it. */
final class BodiesView {
    static final Map<Question.Kind, String> KINDS = Map.of(
            Question.Kind.BODY, "是哪个单位",
            Question.Kind.PICTURED, "是哪个单位",
            Question.Kind.SUCCESSOR, "由谁承接",
            Question.Kind.ORDER, "哪份在后",
            Question.Kind.SCOPE, "全域还是本级",
            Question.Kind.YEAR, "哪个年度",
            Question.Kind.OFF_ROSTER, "名录外");
    private static final Set<IndicatorKey> SHOWN = Stream.of(
                    "disclosure.total",
                    "licensing.decisions",
                    "procurement.count",
                    "procurement.amount",
                    "application.received@total",
                    "application.received",
                    "application.total@total",
                    "application.carried_out@total",
                    "reconsideration.total",
                    "litigation.direct.total")
            .map(IndicatorKey::parse)
            .collect(Collectors.toUnmodifiableSet());

    private static final int NAMED = 10;

    private final YearRollup rollup;
    private final List<SettledSubmission> notable;
    private final PageNotes pageNotes;

    BodiesView(YearRollup rollup, List<SettledSubmission> notable, PageNotes pageNotes) {
        this.pageNotes = pageNotes;
        this.rollup = rollup;
        this.notable = QuestionsCsv.open(notable).sorted(SubmissionsCsv.ORDER).toList();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!rollup.listed()) {
            notes.add("没有报送单位名录：不能核对谁没有报、单位名称是否准确、谁已撤并，应报单位数就是已报单位数。");
        }
        long areas = rollup.bodies().stream()
                .filter(BodyYear::isAccepted)
                .filter(standing -> !standing.isCounted())
                .count();
        if (areas > 0) {
            notes.add("另有 " + areas + " 份报告讲的是全域（或看不出是否全域），不与各单位相加，见下面的核对。");
        }
        long held =
                notable.stream().filter(one -> one.outcome() == Outcome.REFUSED).count();
        if (held > 0) {
            notes.add("有 " + held + " 份报告待确认，汇总数里都没有它们，见下面的待确认事项。");
        }
        List<String> late = late();
        if (!late.isEmpty()) {
            String due = rollup.deadline()
                    .due(rollup.year())
                    .map(LocalDate::toString)
                    .orElse("");
            notes.add("迟于 " + due + " 报送的：" + some(late) + "。");
        }
        notes.addAll(broken());
        return notes;
    }

    /** Which regions' sums do not add up, since reports behind them do not. */
    private List<String> broken() {
        Map<Area, List<BrokenTie>> regions =
                new TreeMap<>(rollup.brokenTies().stream().collect(Collectors.groupingBy(BrokenTie::region)));
        List<String> notes = new ArrayList<>();
        regions.forEach((region, ties) -> {
            List<String> bodies = ties.stream()
                    .flatMap(tie -> tie.parts().stream())
                    .map(part -> part.body().agency())
                    .distinct()
                    .sorted()
                    .toList();
            notes.add((region.name().isEmpty() ? "地区不明的各单位" : region.name()) + "的汇总数有 " + ties.size()
                    + " 处勾稽不平，因为这些单位的报告不平或没有填全："
                    + some(bodies) + "（见 rollup-ties.csv）。");
        });
        return notes;
    }

    private static String some(List<String> bodies) {
        return bodies.stream().limit(NAMED).collect(Collectors.joining("、"))
                + (bodies.size() > NAMED ? "等 " + bodies.size() + " 个单位" : "");
    }

    private List<String> late() {
        return rollup.bodies().stream()
                .filter(standing -> standing.handedIn()
                        .filter(day -> rollup.deadline().isLate(rollup.year(), day))
                        .isPresent())
                .map(standing -> standing.body().agency())
                .toList();
    }

    List<PageView.OpenQuestion> questions() {
        return notable.stream()
                .flatMap(one -> one.standing().question().stream()
                        .map(question -> new PageView.OpenQuestion(
                                KINDS.getOrDefault(question.kind(), ""),
                                one.submission().source(),
                                one.body().map(body -> body.agency()).orElse(""),
                                String.join("、", question.candidates()),
                                todo(question, one.submission().source()))))
                .toList();
    }

    private String todo(Question question, String source) {
        return Stream.of(question.todo(), pageNotes.differences(source))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("。"));
    }

    List<PageView.AreaCheck> reconciliations() {
        return rollup.reconciliations().stream().map(BodiesView::check).toList();
    }

    private static PageView.AreaCheck check(Reconciliation one) {
        return new PageView.AreaCheck(
                one.body().agency(),
                one.area().name(),
                "应报 " + one.expected() + " 个单位",
                one.lines().stream()
                        .filter(line -> SHOWN.contains(line.indicator().key()))
                        .map(line -> row(line, new BehindWords(one.area(), Numerals::of)))
                        .toList());
    }

    private static PageView.AreaRow row(Reconciliation.Line line, BehindWords words) {
        return new PageView.AreaRow(
                line.indicator().label() + "（" + line.indicator().unit() + "）",
                number(line.own()),
                number(line.sum()),
                line.reporting(),
                line.difference().map(Numerals::signed).orElse(FiguresView.NO_VALUE),
                line.behind().map(words::of).orElse(""));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(Numerals::of).orElse(FiguresView.NO_VALUE);
    }
}
