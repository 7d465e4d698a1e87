package cn.huizong.form;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * One rule that the numbers of a report must keep (勾稽关系 and what else the forms ask).
 *
 * @param id its public name in the findings
 * @param forms the ids of the forms it holds for
 * @param severity how grave a breach is
 * @param basis where the rule comes from
 * @param statement the rule in Chinese, as shown to a clerk
 * @param zh the Chinese message of a breach
 */
public record Rule(String id, List<String> forms, Severity severity, String basis, String statement, String zh) {
    public Rule {
        forms = List.copyOf(forms);
    }

    /** The Chinese message with the facts of a breach filled in. */
    public String message(Object... facts) {
        return new MessageFormat(zh, Locale.ROOT).format(facts);
    }
}
