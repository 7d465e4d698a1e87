package cn.huizong.job;

import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Roster;
import cn.huizong.report.Succession;
import cn.huizong.report.Succession.Candidate;
import cn.huizong.report.Succession.Verdict;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.Ruling;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what counts, over everything an inbox ever held; a change of the roster needs no file read again. */
public final class Settlement {
    private final SubmissionStore submissions;
    private final Roster roster;
    private final String region;

    /** Settles by a roster; bodies whose area nothing tells belong to {@code region}. */
    public Settlement(SubmissionStore submissions, Roster roster, String region) {
        this.submissions = submissions;
        this.roster = roster;
        this.region = region;
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
        Map<Long, Verdict> verdicts =
                Succession.settle(all.stream().map(this::candidate).toList());
        Set<String> opened = opened(all);
        Map<Outcome, Integer> made = new EnumMap<>(Outcome.class);
        for (StoredSubmission stored : all) {
            Verdict verdict = Objects.requireNonNull(verdicts.get(stored.id()));
            if (verdict.outcome() == Outcome.REFUSED && !stored.present() && opened.contains(stored.place())) {
                verdict = new Verdict(Outcome.SUPERSEDED, "同一文件后来重新报送");
            }
            Ruling ruling = new Ruling(
                    verdict.outcome(), verdict.reason(), body(stored.read().body()));
            if (!ruling.equals(stored.settled())) {
                submissions.settle(stored.id(), ruling);
            }
            made.merge(verdict.outcome(), 1, Integer::sum);
        }
        return made;
    }

    /** The archives and mails that can be opened now: what was refused in their place before is made good. */
    private static Set<String> opened(List<StoredSubmission> all) {
        return all.stream()
                .filter(StoredSubmission::present)
                .map(stored -> Place.of(stored.place()))
                .filter(place -> !place.inside().isEmpty())
                .map(place -> place.container().text())
                .collect(Collectors.toSet());
    }

    private Candidate candidate(StoredSubmission stored) {
        return new Candidate(
                stored.id(),
                stored.submission().source(),
                stored.submission().sha256(),
                stored.arrival(),
                stored.present(),
                stored.read().outcome() == Outcome.ACCEPTED,
                stored.read().reason(),
                body(stored.read().body()),
                stored.read().year(),
                stored.read().dated(),
                stored.read().figures());
    }

    private Body body(Body told) {
        if (told.agency().isEmpty()) {
            return told;
        }
        return roster.find(told.agency()).map(Roster.Entry::body).orElseGet(() -> offRoster(told));
    }

    /** One area stays one row of the city's figures, whether a body of it is on the roster or not. */
    private Body offRoster(Body told) {
        String area = told.region().isEmpty() ? region : told.region();
        return new Body(roster.findRegionCode(area).orElse(""), area, told.agency());
    }
}
