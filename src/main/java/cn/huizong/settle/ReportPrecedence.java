package cn.huizong.settle;

import cn.huizong.report.Body;
import cn.huizong.report.Disposition.Refusal;
import cn.huizong.report.LaterReport;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides which of several files of one body and year counts. The newest content of a path that can be read replaces the
 * older ones, whatever they are of. A file of which it is not known whose or of which year it is replaces nothing, is no
 * duplicate, and stands by itself until the office answers. Among paths the later counts, by date or by arrival as the office's rule says. Where
 * nothing tells two reports that differ apart, one that is gone from the inbox gives way, and if none is, neither counts
 * until the office decides.
 */
final class ReportPrecedence {
    private static final Comparator<Candidate> BY_PATH =
            Comparator.comparing(Candidate::source).thenComparing(Candidate::arrival);

    private final LaterReport rule;
    private final Map<Long, Verdict> verdicts = new HashMap<>();

    private ReportPrecedence(LaterReport rule) {
        this.rule = rule;
    }

    /**
     * A file as far as it matters here.
     *
     * @param id its number
     * @param source its path in the inbox
     * @param sha256 the hash of its content
     * @param arrival the run that saw this content at this path first
     * @param present whether it is still in the inbox
     * @param readable whether it was read as a report
     * @param reason why it was not
     * @param body whose it is
     * @param year the report year
     * @param dated the date it bears
     * @param figures equal for two reports that state the same values
     * @param inherited whether it bears the name of a body that the one it counts for took over from
     * @param asked whether the office must still say whose it is, or of which year: it replaces nothing until then
     */
    record Candidate(
            long id,
            String source,
            String sha256,
            long arrival,
            boolean present,
            boolean readable,
            String reason,
            Body body,
            Optional<Integer> year,
            Optional<LocalDate> dated,
            String figures,
            boolean inherited,
            boolean asked) {
        Candidate(
                long id,
                String source,
                String sha256,
                long arrival,
                boolean present,
                boolean readable,
                String reason,
                Body body,
                Optional<Integer> year,
                Optional<LocalDate> dated,
                String figures) {
            this(id, source, sha256, arrival, present, readable, reason, body, year, dated, figures, false, false);
        }

        /** Whether another report of the same body and year was handed in later. */
        boolean isFollowedBy(Candidate other) {
            return other.readable()
                    && other.arrival() > arrival
                    && other.body().equals(body)
                    && other.year().equals(year);
        }

        /** Whether a report that is still asked about may be the own one of this one's body: its year may be the question. */
        boolean isPerhapsFollowedBy(Candidate asking) {
            return !asking.inherited()
                    && asking.body().equals(body)
                    && Math.abs(asking.year().orElse(0) - year.orElse(0)) <= 1;
        }

        /** This file, replacing nothing. */
        Candidate asking() {
            return new Candidate(
                    id, source, sha256, arrival, present, readable, reason, body, year, dated, figures, inherited,
                    true);
        }

        private Candidate since(long run, boolean there) {
            return new Candidate(
                    id, source, sha256, run, there, readable, reason, body, year, dated, figures, inherited, asked);
        }
    }

    /**
     * What becomes of a file.
     *
     * @param outcome the outcome
     * @param reason why, in Chinese; empty for an accepted report
     * @param question what the office must decide, if it must
     * @param refusal by which decision of the office it does not count
     */
    record Verdict(Outcome outcome, String reason, Optional<Question> question, Optional<Refusal> refusal) {
        Verdict(Outcome outcome, String reason) {
            this(outcome, reason, Optional.empty(), Optional.empty());
        }

        Verdict(Outcome outcome, String reason, Question question) {
            this(outcome, reason, Optional.of(question), Optional.empty());
        }

        static Verdict refused(Refusal why, String reason) {
            return new Verdict(Outcome.REFUSED, reason, Optional.empty(), Optional.of(why));
        }
    }

    /** The verdict on every candidate, by its number. */
    static Map<Long, Verdict> settle(List<Candidate> candidates, LaterReport rule) {
        ReportPrecedence succession = new ReportPrecedence(rule);
        succession.decide(candidates.stream().sorted(BY_PATH).toList());
        return Map.copyOf(succession.verdicts);
    }

    private void decide(List<Candidate> byPath) {
        Map<String, List<Candidate>> sameContent = new LinkedHashMap<>();
        List<Candidate> asked = new ArrayList<>();
        for (Candidate candidate : standing(byPath)) {
            if (candidate.readable() && candidate.asked()) {
                verdicts.put(candidate.id(), new Verdict(Outcome.ACCEPTED, ""));
                asked.add(candidate);
                continue;
            }
            String content = candidate.sha256().isEmpty() ? candidate.source() : candidate.sha256();
            String whose = "\n" + candidate.year() + "\n" + candidate.body();
            sameContent
                    .computeIfAbsent(content + whose, key -> new ArrayList<>())
                    .add(candidate);
        }
        List<Candidate> distinct =
                sameContent.values().stream().map(this::first).toList();
        Map<String, List<Candidate>> rivals = new TreeMap<>();
        for (Candidate candidate : distinct) {
            if (candidate.readable()) {
                rivals.computeIfAbsent(candidate.year() + "\n" + candidate.body(), key -> new ArrayList<>())
                        .add(candidate);
            } else {
                verdicts.put(candidate.id(), new Verdict(Outcome.REFUSED, candidate.reason()));
            }
        }
        rivals.values().forEach(all -> judge(all, asked));
    }

    /** What no later content of the same path replaces; one that cannot be read replaces only what could not either. */
    private List<Candidate> standing(List<Candidate> byPath) {
        Map<String, Long> readable = new HashMap<>();
        Map<String, Long> stated = new HashMap<>();
        Map<String, Long> any = new HashMap<>();
        for (Candidate candidate : byPath) {
            any.merge(candidate.source(), candidate.arrival(), Math::max);
            if (candidate.readable()) {
                stated.merge(candidate.source(), candidate.arrival(), Math::max);
            }
            if (candidate.readable() && !candidate.asked()) {
                readable.merge(candidate.source(), candidate.arrival(), Math::max);
            }
        }
        List<Candidate> standing = new ArrayList<>();
        for (Candidate candidate : byPath) {
            Map<String, Long> newest = !candidate.readable() ? any : candidate.asked() ? stated : readable;
            if (candidate.arrival() < newest.getOrDefault(candidate.source(), 0L)) {
                verdicts.put(candidate.id(), new Verdict(Outcome.SUPERSEDED, "同一文件后来重新报送"));
            } else {
                standing.add(candidate);
            }
        }
        return standing;
    }

    /** The first of several files with the same content, as old as the oldest of them. */
    private Candidate first(List<Candidate> same) {
        Candidate first = same.get(0);
        long arrival = first.arrival();
        boolean present = first.present();
        for (Candidate other : same.subList(1, same.size())) {
            arrival = Math.min(arrival, other.arrival());
            present |= other.present();
            verdicts.put(other.id(), new Verdict(Outcome.DUPLICATE, "与“" + first.source() + "”完全相同"));
        }
        return first.since(arrival, present);
    }

    private void judge(List<Candidate> all, List<Candidate> asked) {
        List<Candidate> own = all.stream().filter(one -> !one.inherited()).toList();
        Optional<Candidate> successors = own.stream()
                .findFirst()
                .or(() -> asked.stream().filter(all.get(0)::isPerhapsFollowedBy).findFirst());
        successors.ifPresent(one -> all.stream().filter(Candidate::inherited).forEach(old -> askAbout(old, one)));
        List<Candidate> rivals = successors.isPresent() ? own : all;
        if (rivals.isEmpty()) {
            return;
        }
        boolean byDate = rule == LaterReport.DATE
                && rivals.stream().allMatch(candidate -> candidate.dated().isPresent());
        Comparator<Candidate> order = order(byDate);
        Candidate last = rivals.stream().max(order).orElseThrow();
        List<Candidate> top = new ArrayList<>();
        for (Candidate candidate : rivals) {
            if (order.compare(candidate, last) == 0) {
                top.add(candidate);
            } else {
                verdicts.put(candidate.id(), new Verdict(Outcome.SUPERSEDED, why(candidate, last, byDate)));
            }
        }
        choose(top);
    }

    /** What really told the two apart. */
    private static String why(Candidate earlier, Candidate last, boolean byDate) {
        String by = byDate && !earlier.dated().equals(last.dated())
                ? "日期较晚的"
                : earlier.arrival() != last.arrival() ? "后报送的" : "仍在收件夹的";
        return "同一单位同一年度的报告，以" + by + "“" + last.source() + "”为准";
    }

    private static Comparator<Candidate> order(boolean byDate) {
        Comparator<Candidate> order = Comparator.comparing(Candidate::arrival);
        if (byDate) {
            order = Comparator.comparing(
                            (Candidate candidate) -> candidate.dated().orElse(LocalDate.MIN))
                    .thenComparing(order);
        }
        return order.thenComparing(Candidate::present);
    }

    /** The report of a body that is no more never replaces that of the body which took over: it may be a part of it. */
    private void askAbout(Candidate old, Candidate own) {
        String reason = "承接单位“" + own.body().agency() + "”已另有报告“" + own.source() + "”，看不出是否包括这一份，这一份未计入汇总";
        Question question = new Question(
                Question.Kind.SUCCESSOR,
                List.of(own.source()),
                "请与“" + own.body().agency() + "”核实：它的报告应包括被撤并单位的数据；核实后把这一份移出收件夹，或请它重新报送");
        verdicts.put(old.id(), new Verdict(Outcome.REFUSED, reason, question));
    }

    private void choose(List<Candidate> top) {
        Candidate first = top.get(0);
        boolean agree = top.stream().allMatch(other -> other.figures().equals(first.figures()));
        for (Candidate candidate : top) {
            if (!agree) {
                String other = (candidate.equals(first) ? top.get(1) : first).source();
                verdicts.put(
                        candidate.id(),
                        new Verdict(
                                Outcome.REFUSED,
                                "与“" + other + "”是同一单位同一年度的报告，数据不同，又看不出哪一份在后，两份均未计入汇总，请核实后只保留一份",
                                whichIsLater(top)));
            } else if (candidate.equals(first)) {
                verdicts.put(candidate.id(), new Verdict(Outcome.ACCEPTED, ""));
            } else {
                verdicts.put(candidate.id(), new Verdict(Outcome.DUPLICATE, "内容相同：数据与“" + first.source() + "”一致"));
            }
        }
    }

    private static Question whichIsLater(List<Candidate> top) {
        return new Question(
                Question.Kind.ORDER,
                top.stream().map(Candidate::source).toList(),
                "请向单位核实哪一份是定稿，在收件夹里只保留那一份；核实之前各份都不计入汇总");
    }
}
