package cn.huizong.corpus;

import java.util.Random;
import java.util.function.Predicate;

/**
 * One irregularity of real reports.
 *
 * @param name what it is called in the tables of results
 * @param fits whether a draft can have it
 * @param effect gives it to a draft
 */
record Quirk(String name, Predicate<Draft> fits, Effect effect) {
    /** Changes a draft. */
    @FunctionalInterface
    interface Effect {
        void on(Draft draft, Random random);
    }

    /** Gives a draft the quirk, if it can have it. */
    void give(Draft draft, Random random) {
        if (fits.test(draft)) {
            effect.on(draft, random);
            draft.quirks.add(name);
        }
    }
}
