package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.CountedFacts;
import cn.huizong.report.Fact;
import cn.huizong.report.Recognised;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.roster.Roster;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which facts are in the totals, and why the others are not.
 *
 * @param roster tells which kind a body is of
 * @param recognised whether what was read from pictures counts
 */
public record CountingRule(Roster roster, Recognised recognised) {
    /** Without a roster; pictures do not count. */
    public static final CountingRule PLAIN = new CountingRule(Roster.NONE, Recognised.SHOW);

    /** Why a fact is in no total. */
    public enum LeftOut {
        /** Its report speaks for a whole area, whose bodies are added up instead. */
        AREA_REPORT,
        /** Its report waits for an answer of the office. */
        QUESTION,
        /** Its cell holds no number. */
        NO_VALUE,
        /** It was read from a picture. */
        OCR,
        /** The report states the number elsewhere too, where it is counted. */
        REPEATED,
        /** The report states the number elsewhere otherwise. */
        CONTRADICTED;

        /** The word used in the outputs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The roster's word for what kind of body it is in a year; empty if it has none. */
    public String kind(Body body, int year) {
        return roster.find(body, year).map(Roster.Entry::kind).orElse("");
    }

    /** Every number of a report that counts if the report does. */
    Map<IndicatorKey, Fact> counted(Report report) {
        return CountedFacts.of(report, recognised);
    }

    /** Tells of each fact of an accepted report why it is in no total; nothing of one that is. */
    public Function<Fact, Optional<LeftOut>> leftOut(SettledSubmission accepted, Report report) {
        if (!accepted.isCounted()) {
            LeftOut why = accepted.standing().scope() == Scope.AREA ? LeftOut.AREA_REPORT : LeftOut.QUESTION;
            return fact -> Optional.of(why);
        }
        Map<IndicatorKey, Fact> counted = counted(report);
        Set<Fact> these = Collections.newSetFromMap(new IdentityHashMap<>());
        these.addAll(counted.values());
        return fact -> these.contains(fact) ? Optional.empty() : Optional.of(why(fact, counted));
    }

    private LeftOut why(Fact fact, Map<IndicatorKey, Fact> counted) {
        if (fact.number().isEmpty()) {
            return LeftOut.NO_VALUE;
        }
        if (fact.status() == Status.OCR && recognised != Recognised.COUNT) {
            return LeftOut.OCR;
        }
        return counted.containsKey(fact.key()) ? LeftOut.REPEATED : LeftOut.CONTRADICTED;
    }
}
