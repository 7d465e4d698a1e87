package cn.huizong.job;

import cn.huizong.examine.CorrectionApplier;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.release.InputFingerprint;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.report.Corrections;
import cn.huizong.settings.Settings;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.SubmissionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What examining reports stands on, wherever it is done. What it finds is kept aside until the bodies are compared. */
@Configuration(proxyBeanMethods = false)
class ExamineStep {
    @Bean
    CorrectionApplier correctionApplier(
            ReportStore reports, DecisionStore decisions, Corrections corrections, Forms forms, Rules rules) {
        return new CorrectionApplier(reports, decisions, corrections, forms, rules);
    }

    @Bean
    ExaminedInbox examinedInbox(
            SubmissionStore submissions,
            ExaminedReportStore examined,
            InputFingerprint fingerprint,
            UnchangedInputs inputs,
            Inbox inbox,
            Settings settings) {
        return new ExaminedInbox(submissions, examined, fingerprint, inputs, inbox, settings.year());
    }
}
