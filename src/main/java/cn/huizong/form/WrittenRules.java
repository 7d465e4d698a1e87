package cn.huizong.form;

import java.util.List;
import java.util.Optional;

/** A file of rules as it is written; docs/rules.md describes the fields. */
record WrittenRules(List<WrittenRule> rules) {
    /**
     * A rule.
     *
     * @param forms the ids of forms, or one form and all after it as {@code from 2019}
     * @param each what a tie or chain is written out for
     */
    record WrittenRule(
            String id,
            List<String> forms,
            Severity severity,
            String basis,
            String statement,
            List<String> each,
            Optional<String> tie,
            Optional<String> chain,
            String zh) {}
}
