package cn.huizong.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import org.junit.jupiter.api.Test;

/** What the program makes of reports in all three formats with the irregularities of real ones. */
class CorpusTests {
    @Test
    void noValueIsWrongInventedOrSilentlyMissing() {
        Forms forms = Forms.official();
        Accuracy accuracy = new Accuracy();
        new Corpus(forms, Rules.official(forms), 1).make(300).forEach(accuracy::read);
        ReadingTally all = accuracy.all();
        assertThat(all.faults).as(accuracy.table()).isEmpty();
        assertThat(all.refusals)
                .as("a blank between lone pipes leaves no trace, so such a text cannot be trusted")
                .allMatch(refusal -> refusal.contains("layout-pipe-lines") && refusal.contains("blank-"));
        assertThat(all.refusals).hasSizeLessThan(5);
        assertThat(all.right).isGreaterThan(55_000);
    }
}
