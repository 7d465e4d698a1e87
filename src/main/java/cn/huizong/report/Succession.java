package cn.huizong.report;

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
 * Decides which of several files of one body and year counts. The newest content of a path replaces the older ones; among
 * paths the later date counts if all bear one, else what came with a later run. Where nothing tells two reports that
 * differ apart, one that is gone from the inbox gives way, and if none is, neither counts until the office decides.
 */
public final class Succession {
    private static final Comparator<Candidate> BY_PATH =
            Comparator.comparing(Candidate::source).thenComparing(Candidate::arrival);

    private final Map<Long, Verdict> verdicts = new HashMap<>();

    private Succession() {}

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
     */
    public record Candidate(
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
            String figures) {}

    /**
     * What becomes of a file.
     *
     * @param outcome the outcome
     * @param reason why, in Chinese; empty for an accepted report
     */
    public record Verdict(Outcome outcome, String reason) {}

    /** The verdict on every candidate, by its number. */
    public static Map<Long, Verdict> settle(List<Candidate> candidates) {
        Succession succession = new Succession();
        succession.decide(candidates.stream().sorted(BY_PATH).toList());
        return Map.copyOf(succession.verdicts);
    }

    private void decide(List<Candidate> byPath) {
        Map<String, List<Candidate>> sameContent = new LinkedHashMap<>();
        for (Candidate candidate : byPath) {
            String content = candidate.sha256().isEmpty() ? candidate.source() : candidate.sha256();
            sameContent.computeIfAbsent(content, key -> new ArrayList<>()).add(candidate);
        }
        List<Candidate> distinct =
                sameContent.values().stream().map(this::first).toList();
        refuse(distinct);
        Map<String, List<Candidate>> rivals = new TreeMap<>();
        distinct.stream()
                .filter(Candidate::readable)
                .forEach(candidate -> rivals.computeIfAbsent(
                                candidate.year() + "\n" + candidate.body(), key -> new ArrayList<>())
                        .add(candidate));
        rivals.values().forEach(this::rank);
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
        return standingFor(first, arrival, present);
    }

    private static Candidate standingFor(Candidate candidate, long arrival, boolean present) {
        return new Candidate(
                candidate.id(),
                candidate.source(),
                candidate.sha256(),
                arrival,
                present,
                candidate.readable(),
                candidate.reason(),
                candidate.body(),
                candidate.year(),
                candidate.dated(),
                candidate.figures());
    }

    private void refuse(List<Candidate> distinct) {
        Map<String, Long> newest = new HashMap<>();
        distinct.forEach(candidate -> newest.merge(candidate.source(), candidate.arrival(), Math::max));
        for (Candidate candidate : distinct) {
            if (!candidate.readable()) {
                boolean replaced = candidate.arrival() < newest.getOrDefault(candidate.source(), 0L);
                verdicts.put(
                        candidate.id(),
                        replaced
                                ? new Verdict(Outcome.SUPERSEDED, "同一文件后来重新报送")
                                : new Verdict(Outcome.REFUSED, candidate.reason()));
            }
        }
    }

    private void rank(List<Candidate> rivals) {
        List<Candidate> newest = newestOfEachPath(rivals);
        boolean allDated =
                newest.stream().allMatch(candidate -> candidate.dated().isPresent());
        Comparator<Candidate> order = Comparator.comparing(Candidate::arrival);
        if (allDated) {
            order = Comparator.comparing(
                            (Candidate candidate) -> candidate.dated().orElse(LocalDate.MIN))
                    .thenComparing(order);
        }
        order = order.thenComparing(Candidate::present);
        Candidate last = newest.stream().max(order).orElseThrow();
        List<Candidate> top = new ArrayList<>();
        for (Candidate candidate : newest) {
            if (order.compare(candidate, last) == 0) {
                top.add(candidate);
            } else {
                String why = allDated ? "同一单位同一年度的报告，以日期较晚的“" : "同一单位同一年度的报告，以后报送的“";
                verdicts.put(candidate.id(), new Verdict(Outcome.SUPERSEDED, why + last.source() + "”为准"));
            }
        }
        judge(top);
    }

    private List<Candidate> newestOfEachPath(List<Candidate> rivals) {
        Map<String, Candidate> newest = new LinkedHashMap<>();
        for (Candidate candidate : rivals) {
            Candidate older = newest.put(candidate.source(), candidate);
            if (older != null) {
                verdicts.put(older.id(), new Verdict(Outcome.SUPERSEDED, "同一文件后来重新报送"));
            }
        }
        return List.copyOf(newest.values());
    }

    private void judge(List<Candidate> top) {
        Candidate first = top.get(0);
        boolean agree = top.stream().allMatch(other -> other.figures().equals(first.figures()));
        for (Candidate candidate : top) {
            if (!agree) {
                String other = (candidate.equals(first) ? top.get(1) : first).source();
                verdicts.put(
                        candidate.id(),
                        new Verdict(Outcome.REFUSED, "与“" + other + "”是同一单位同一年度的报告，数据不同，又看不出哪一份在后，两份均未计入汇总，请核实后只保留一份"));
            } else if (candidate.equals(first)) {
                verdicts.put(candidate.id(), new Verdict(Outcome.ACCEPTED, ""));
            } else {
                verdicts.put(candidate.id(), new Verdict(Outcome.DUPLICATE, "内容相同：数据与“" + first.source() + "”一致"));
            }
        }
    }
}
