package cn.huizong.settle;

import cn.huizong.inbox.SubmissionPath;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Corrections;
import cn.huizong.report.Disposition;
import cn.huizong.report.LaterReport;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Scope;
import cn.huizong.roster.AreaReports;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Match;
import cn.huizong.roster.Roster;
import cn.huizong.roster.RosterMatching;
import cn.huizong.settle.ReportPrecedence.Candidate;
import cn.huizong.settle.ReportPrecedence.Verdict;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.Ruling;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what counts, over everything an inbox ever held; a change of the roster needs no file read again. */
public final class Settlement {
    private final SubmissionStore submissions;
    private final Roster roster;
    private final LaterReport rule;
    private final FilingDate filingDate;
    private final RosterMatching matching;
    private final Corrections corrections;
    private final Runnable asking;

    /**
     * Settles by a roster.
     *
     * @param region what bodies belong to whose area nothing tells
     * @param asking throws if the work is to be left off
     */
    public Settlement(
            SubmissionStore submissions,
            Roster roster,
            String region,
            LaterReport rule,
            FilingDate filingDate,
            Corrections corrections,
            Runnable asking) {
        this.submissions = submissions;
        this.roster = roster;
        this.rule = rule;
        this.filingDate = filingDate;
        this.corrections = corrections;
        this.asking = asking;
        this.matching = new RosterMatching(roster, region);
    }

    /** A file with whose report it is and what became of it among its rivals. */
    private record Case(StoredSubmission stored, Match match, Verdict verdict) {
        boolean isAccepted() {
            return verdict.outcome() == Outcome.ACCEPTED;
        }

        int year() {
            return stored.read().year().orElse(0);
        }
    }

    /**
     * Settles an inbox.
     *
     * @return how many files came to each outcome
     * @throws IllegalStateException if a file was left unread
     */
    public Map<Outcome, Integer> settle(String inbox) {
        List<StoredSubmission> all = submissions.of(inbox);
        long unread =
                all.stream().filter(stored -> stored.state() == State.PENDING).count();
        if (unread > 0) {
            throw new IllegalStateException(unread + " files were not read");
        }
        List<Case> cases = cases(all);
        Map<Integer, AreaReports> areas = areas(cases);
        Function<StoredSubmission, Optional<LocalDate>> handedIn = filingDate.asOfNow();
        Map<Outcome, Integer> made = new EnumMap<>(Outcome.class);
        for (Case one : cases) {
            asking.run();
            Ruling ruling = ruling(one, areas, handedIn.apply(one.stored()));
            if (!ruling.equals(one.stored().settled())) {
                submissions.settle(one.stored().id(), ruling);
            }
            made.merge(ruling.outcome(), 1, Integer::sum);
        }
        return made;
    }

    private List<Case> cases(List<StoredSubmission> all) {
        Map<Long, Match> matches = new HashMap<>();
        for (StoredSubmission stored : all) {
            asking.run();
            matches.put(
                    stored.id(),
                    matching.match(stored.read().body(), stored.read().year().orElse(0)));
        }
        Map<Long, Verdict> verdicts = ReportPrecedence.settle(
                all.stream()
                        .map(stored -> candidate(stored, Objects.requireNonNull(matches.get(stored.id()))))
                        .toList(),
                rule);
        Set<String> opened = opened(all);
        return all.stream()
                .map(stored -> new Case(
                        stored,
                        Objects.requireNonNull(matches.get(stored.id())),
                        Objects.requireNonNull(verdicts.get(stored.id()))))
                .map(one -> madeGood(one, opened))
                .map(Settlement::held)
                .map(this::withdrawn)
                .toList();
    }

    /** The archives and mails that can be opened now. */
    private static Set<String> opened(List<StoredSubmission> all) {
        return all.stream()
                .filter(StoredSubmission::present)
                .map(stored -> SubmissionPath.of(stored.place()))
                .filter(place -> !place.inside().isEmpty())
                .map(place -> place.container().text())
                .collect(Collectors.toSet());
    }

    /** What was refused in the place of an archive that can be opened now is made good. */
    private static Case madeGood(Case one, Set<String> opened) {
        boolean replaced = one.verdict().outcome() == Outcome.REFUSED
                && !one.stored().present()
                && opened.contains(one.stored().place());
        return replaced
                ? new Case(one.stored(), one.match(), new Verdict(Outcome.SUPERSEDED, "同一文件后来重新报送", Optional.empty()))
                : one;
    }

    /** A report that the office took out of the totals counts no more; its file and history stay. */
    private Case withdrawn(Case one) {
        return corrections
                .findWithdrawal(one.match().body(), one.year())
                .filter(withdrawal -> one.isAccepted())
                .map(withdrawal -> new Case(
                        one.stored(),
                        one.match(),
                        new Verdict(Outcome.REFUSED, "汇总单位撤回：" + withdrawal.explanation(), Optional.empty())))
                .orElse(one);
    }

    /** A report that may be any of several bodies' counts for none until the office decides. */
    private static Case held(Case one) {
        Optional<Question> question = one.match().question();
        if (!one.isAccepted() || question.isEmpty()) {
            return one;
        }
        String candidates = String.join("”“", question.get().candidates());
        String reason = question.get().kind() == Question.Kind.SUCCESSOR
                ? "“" + one.stored().read().body().agency() + "”已经撤并，看不出由哪个单位承接"
                        + (candidates.isEmpty() ? "" : "：可能是“" + candidates + "”")
                : "单位名称与名录不一致，可能是“" + candidates + "”";
        return new Case(
                one.stored(),
                one.match(),
                new Verdict(Outcome.REFUSED, reason + "，待确认，未计入汇总（见 questions.csv）", question));
    }

    private Map<Integer, AreaReports> areas(List<Case> cases) {
        List<Case> accepted = cases.stream().filter(Case::isAccepted).toList();
        AreaTree tree = AreaTree.of(
                roster, accepted.stream().map(one -> one.match().body()).toList());
        Map<Integer, List<Case>> byYear = accepted.stream().collect(Collectors.groupingBy(Case::year));
        Map<Integer, AreaReports> areas = new TreeMap<>();
        byYear.forEach((year, reports) -> areas.put(
                year,
                new AreaReports(
                        roster,
                        tree,
                        year,
                        reports.stream()
                                .collect(Collectors.toMap(
                                        one -> one.match().body(),
                                        one -> one.stored().read().scope())))));
        return areas;
    }

    private Ruling ruling(Case one, Map<Integer, AreaReports> areas, Optional<LocalDate> handedIn) {
        Body body = one.match().body();
        Optional<AreaReports> ofYear =
                Optional.ofNullable(areas.get(one.year())).filter(year -> one.isAccepted());
        Scope scope = ofYear.map(year -> year.scope(body)).orElse(Scope.BODY);
        boolean counted = ofYear.map(year -> year.isCounted(body)).orElse(true);
        Disposition standing = new Disposition(
                scope,
                ofYear.map(year -> year.home(body)).orElse(Area.of(body)),
                counted,
                handedIn,
                counted || scope != Scope.UNSURE
                        ? one.verdict().question()
                        : Optional.of(new Question(
                                Question.Kind.SCOPE,
                                List.of("body", "area"),
                                "报告里既有全域的数据又有本机关的数据：请在名录的 scope 列写明 body（只是本机关）或 area（全域）；写明之前不计入汇总")));
        return new Ruling(one.verdict().outcome(), reason(one, standing), body, standing);
    }

    private static String reason(Case one, Disposition standing) {
        String held = standing.counted()
                ? ""
                : standing.scope() == Scope.UNSURE
                        ? "看不出是全域数据还是本机关数据，待确认，未计入汇总（见 questions.csv）"
                        : "全域报告，包括“" + standing.area().name() + "”各单位的数据，不与它们相加（见 reconciliation.csv）";
        String note = one.isAccepted() ? one.match().note() : "";
        return Stream.of(one.verdict().reason(), note, held)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static Candidate candidate(StoredSubmission stored, Match match) {
        return new Candidate(
                stored.id(),
                stored.submission().source(),
                stored.submission().sha256(),
                stored.arrival(),
                stored.present(),
                stored.read().outcome() == Outcome.ACCEPTED,
                stored.read().reason(),
                match.body(),
                stored.read().year(),
                stored.read().dated(),
                stored.read().figures(),
                match.inherited());
    }
}
