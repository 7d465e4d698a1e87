package cn.huizong.settle;

import cn.huizong.inbox.SubmissionPath;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Correction;
import cn.huizong.report.Corrections;
import cn.huizong.report.Disposition;
import cn.huizong.report.Disposition.Refusal;
import cn.huizong.report.LaterReport;
import cn.huizong.report.OffRoster;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Scope;
import cn.huizong.roster.AreaReports;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Handed;
import cn.huizong.roster.Match;
import cn.huizong.roster.Roster;
import cn.huizong.roster.RosterMatching;
import cn.huizong.settle.ReportPrecedence.Candidate;
import cn.huizong.settle.ReportPrecedence.Verdict;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.Ruling;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final String TODO_OFF_ROSTER =
            "名录里没有这个单位：是名录中某个单位的，在名称确认文件（matches）中 agency 填它的全称；应补入名录的，补入名录；确实不在名录的，填“无”（数字计入，不算应报单位）或“不计”（数字不计入）。确认之前这份报告不计入任何汇总";
    private static final String TODO_PICTURED =
            "单位名称是从扫描件上认出来的，可能认错：在名称确认文件（matches）中 agency 填单位全称，或把单位全称写进文件名重新报送。确认之前这份报告不计入任何汇总";
    private static final String TODO_YEAR =
            "请核实是哪一年度的报告，在名称确认文件（matches）中写明：year 填正确的年度，agency 填单位全称。确认之前这份报告不计入任何汇总，也不替代别的报告";

    private final SubmissionStore submissions;
    private final Roster roster;
    private final LaterReport rule;
    private final FilingDate filingDate;
    private final RosterMatching matching;
    private final Corrections corrections;
    private final OffRoster offRoster;
    private final DecisionStore decisions;
    private final Runnable asking;

    /**
     * Settles by a roster.
     *
     * @param region what bodies belong to whose area nothing tells
     * @param offRoster what becomes of a body that is not on the roster
     * @param decisions what each decision of the office was made on
     * @param asking throws if the work is to be left off
     */
    public Settlement(
            SubmissionStore submissions,
            Roster roster,
            String region,
            LaterReport rule,
            FilingDate filingDate,
            Corrections corrections,
            OffRoster offRoster,
            DecisionStore decisions,
            Runnable asking) {
        this.decisions = decisions;
        this.offRoster = offRoster;
        this.submissions = submissions;
        this.roster = roster;
        this.rule = rule;
        this.filingDate = filingDate;
        this.corrections = corrections;
        this.asking = asking;
        this.matching = new RosterMatching(roster, region);
    }

    /** A file with whose report it is and what became of it among its rivals. */
    private record Case(StoredSubmission stored, Match match, Optional<Integer> confirmedYear, Verdict verdict) {
        boolean isAccepted() {
            return verdict.outcome() == Outcome.ACCEPTED;
        }

        int year() {
            return confirmedYear.or(stored.read()::year).orElse(0);
        }

        /** Why it is refused, where its sender can mend nothing. */
        Optional<Refusal> refusal() {
            boolean stray =
                    verdict.outcome() == Outcome.REFUSED && stored.read().isStray();
            return stray ? Optional.of(Refusal.STRAY) : verdict.refusal();
        }

        Case with(Verdict other) {
            return new Case(stored, match, confirmedYear, other);
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
        Map<Long, Match> matches = matches(all);
        Map<Long, Verdict> verdicts = ReportPrecedence.settle(candidates(all, matches), rule);
        Set<String> opened = opened(all);
        return all.stream()
                .map(stored -> new Case(
                        stored,
                        Objects.requireNonNull(matches.get(stored.id())),
                        confirmedYear(stored),
                        Objects.requireNonNull(verdicts.get(stored.id()))))
                .map(one -> madeGood(one, opened))
                .map(Settlement::held)
                .map(Settlement::leftOut)
                .map(this::withdrawn)
                .toList();
    }

    /** Whose each file is, with what must be asked before anything else is decided about it. */
    private Map<Long, Match> matches(List<StoredSubmission> all) {
        Map<Long, Match> told = new HashMap<>();
        for (StoredSubmission stored : all) {
            asking.run();
            int year = confirmedYear(stored).or(stored.read()::year).orElse(0);
            told.put(stored.id(), matching.match(stored.read().body(), year, handed(stored)));
        }
        OneBody names = new OneBody(all.stream()
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .filter(stored -> !isMisread(stored, Objects.requireNonNull(told.get(stored.id()))))
                .map(stored -> Objects.requireNonNull(told.get(stored.id())))
                .filter(match -> !match.onRoster() && match.question().isEmpty())
                .map(Match::body)
                .toList());
        Map<Long, Match> matches = new HashMap<>();
        for (StoredSubmission stored : all) {
            Match match = names.settle(Objects.requireNonNull(told.get(stored.id())));
            matches.put(stored.id(), asked(stored, match));
        }
        return matches;
    }

    private static Handed handed(StoredSubmission stored) {
        return new Handed(stored.submission().source(), stored.submission().sha256());
    }

    private Optional<Integer> confirmedYear(StoredSubmission stored) {
        return roster.confirmedYear(handed(stored));
    }

    /** What is to be asked of a report whose body the names leave no doubt about: is it listed, and of which year is it. */
    private Match asked(StoredSubmission stored, Match match) {
        if (stored.read().outcome() != Outcome.ACCEPTED || match.question().isPresent()) {
            return match;
        }
        boolean unlisted =
                !roster.isEmpty() && !match.onRoster() && match.decided().isEmpty() && offRoster == OffRoster.ASK;
        if (unlisted) {
            return match.asking(new Question(Question.Kind.OFF_ROSTER, List.of(), TODO_OFF_ROSTER));
        }
        if (isMisread(stored, match)) {
            return match.asking(
                    new Question(Question.Kind.PICTURED, List.of(match.body().agency()), TODO_PICTURED));
        }
        Optional<Integer> other = stored.read().otherYear();
        boolean unsure = other.isPresent() && confirmedYear(stored).isEmpty();
        return unsure
                ? match.asking(new Question(
                        Question.Kind.YEAR,
                        List.of(
                                other.get().toString(),
                                stored.read().year().map(String::valueOf).orElse("")),
                        TODO_YEAR))
                : match;
    }

    /** Whether a name was made out from a picture and nothing else says it, so that it may be no body's. */
    private static boolean isMisread(StoredSubmission stored, Match match) {
        return stored.read().isPictured()
                && !match.onRoster()
                && match.decided().isEmpty()
                && match.body().agency().equals(stored.read().body().agency())
                && !handed(stored).names(stored.read().body());
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
        return replaced ? one.with(new Verdict(Outcome.SUPERSEDED, "同一文件后来重新报送")) : one;
    }

    /** A report that the office took out of the totals counts no more; its file and history stay. */
    private Case withdrawn(Case one) {
        Optional<Correction> withdrawal = corrections
                .findWithdrawal(one.match().body(), one.year())
                .filter(decision -> one.isAccepted())
                .filter(decision -> decisions.isFor(
                        decision,
                        one.stored().submission().sha256(),
                        one.stored().read().figures()));
        if (withdrawal.isEmpty()) {
            return one;
        }
        decisions.apply(
                withdrawal.get(),
                one.stored().submission().sha256(),
                one.stored().read().figures());
        return one.with(
                Verdict.refused(Refusal.WITHDRAWN, "汇总单位撤回：" + withdrawal.get().explanation()));
    }

    /** A file that was taken out of the totals stands by itself once another came after it: it replaces nothing of that. */
    private List<Candidate> candidates(List<StoredSubmission> all, Map<Long, Match> matches) {
        Set<Long> withdrawn = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (StoredSubmission stored : all) {
            Match match = Objects.requireNonNull(matches.get(stored.id()));
            candidates.add(candidate(stored, match));
            if (isWithdrawn(stored, match.body())) {
                withdrawn.add(stored.id());
            }
        }
        return candidates.stream()
                .map(one -> withdrawn.contains(one.id()) && candidates.stream().anyMatch(one::isFollowedBy)
                        ? one.asking()
                        : one)
                .toList();
    }

    private boolean isWithdrawn(StoredSubmission stored, Body body) {
        int year = confirmedYear(stored).or(stored.read()::year).orElse(0);
        return corrections
                .findWithdrawal(body, year)
                .filter(decision -> decisions.isMadeOn(
                        decision, stored.submission().sha256(), stored.read().figures()))
                .isPresent();
    }

    /** A report that may be any of several bodies' counts for none until the office decides. */
    private static Case held(Case one) {
        Optional<Question> question = one.match().question();
        if (!one.isAccepted() || question.isEmpty()) {
            return one;
        }
        String reason = why(one, question.get()) + "，待确认，未计入汇总（见 questions.csv）";
        return one.with(new Verdict(Outcome.REFUSED, reason, question.get()));
    }

    private static String why(Case one, Question question) {
        String candidates = String.join("”“", question.candidates());
        String agency = one.match().body().agency();
        return switch (question.kind()) {
            case SUCCESSOR ->
                "“" + one.stored().read().body().agency() + "”已经撤并，看不出由哪个单位承接"
                        + (candidates.isEmpty() ? "" : "：可能是“" + candidates + "”");
            case OFF_ROSTER -> "名录外：名录里没有“" + agency + "”";
            case YEAR ->
                "标题写的是 " + one.year() + " 年度，正文写的是 " + question.candidates().get(0) + " 年度";
            case PICTURED -> "扫描件上的单位名称认作“" + agency + "”，名录、文件名和文件夹都没有印证";
            default -> "单位名称与名录不一致，可能是“" + candidates + "”";
        };
    }

    /** A report of a body of which the office said that it counts nowhere. */
    private static Case leftOut(Case one) {
        boolean out = one.match().decided().equals(Optional.of(Match.Answer.LEFT_OUT));
        return out && one.isAccepted() ? one.with(Verdict.refused(Refusal.LEFT_OUT, "名录外：汇总单位确认不计入")) : one;
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
        return new Ruling(
                one.verdict().outcome(),
                reason(one, standing),
                body,
                standing.refused(one.refusal()),
                one.confirmedYear());
    }

    private static String reason(Case one, Disposition standing) {
        String held = standing.counted()
                ? ""
                : standing.scope() == Scope.UNSURE
                        ? "看不出是全域数据还是本机关数据，待确认，未计入汇总（见 questions.csv）"
                        : "全域报告，包括“" + standing.area().name() + "”各单位的数据，不与它们相加（见 reconciliation.csv）";
        String note = one.isAccepted() ? one.match().note() : "";
        String year = one.isAccepted()
                        && !one.confirmedYear().equals(one.stored().read().year())
                ? one.confirmedYear()
                        .map(confirmed -> "年度由单位确认：是 " + confirmed + " 年度的报告")
                        .orElse("")
                : "";
        return Stream.of(one.verdict().reason(), note, year, held)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private Candidate candidate(StoredSubmission stored, Match match) {
        return new Candidate(
                stored.id(),
                stored.submission().source(),
                stored.submission().sha256(),
                stored.arrival(),
                stored.present(),
                stored.read().outcome() == Outcome.ACCEPTED,
                stored.read().reason(),
                match.body(),
                confirmedYear(stored).or(stored.read()::year),
                stored.read().dated(),
                stored.read().figures(),
                match.inherited(),
                match.question().isPresent());
    }
}
