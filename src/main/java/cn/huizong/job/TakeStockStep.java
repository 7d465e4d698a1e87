package cn.huizong.job;

import cn.huizong.control.BeforeWriting;
import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.control.TimeLimit;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.form.Forms;
import cn.huizong.inbox.FormChanges;
import cn.huizong.inbox.FullLook;
import cn.huizong.inbox.GoneFiles;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.InboxScan;
import cn.huizong.inbox.Inspection;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.release.InputFingerprint;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settings.Version;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.Run;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that notes what is in the inbox. */
@Configuration(proxyBeanMethods = false)
class TakeStockStep {

    @Bean
    InboxScan inboxScan(
            Inbox inbox,
            SubmissionStore submissions,
            Documents documents,
            Containers containers,
            TimeLimit timeLimit,
            Settings settings,
            Progress progress,
            ReaderFingerprint reader,
            Forms forms,
            FingerprintStore fingerprints,
            ReportStore reports,
            StartingPoint start,
            RunControl control) {
        Inspection inspection = new Inspection(
                inbox, documents, containers, timeLimit, settings.limits().bytes());
        FormChanges changes = new FormChanges(inbox.name(), forms, fingerprints, reports);
        return new InboxScan(
                inbox,
                submissions,
                inspection,
                reader,
                changes,
                new GoneFiles(settings.mostGone()),
                hashes -> start.checkInbox(inbox.name(), hashes),
                settings.readers(),
                control::throwIfStopped,
                progress);
    }

    @Bean
    FullLook fullLook(
            FingerprintStore fingerprints,
            Inbox inbox,
            ReaderFingerprint reader,
            Version version,
            Settings settings,
            Run run) {
        String by = version.number() + " " + reader.text() + " " + settings.ignore();
        return new FullLook(fingerprints, inbox.name(), by, settings.fullLook(), run.number());
    }

    @Bean
    UnchangedInputs unchangedInputs(
            FingerprintStore fingerprints,
            Inbox inbox,
            ReaderFingerprint reader,
            InputFingerprint fingerprint,
            Roster roster,
            Corrections corrections,
            Settings settings) {
        String common = String.join(
                "\n",
                fingerprint.of(List.of()),
                reader.text(),
                roster.entries().toString(),
                roster.confirmed().toString(),
                corrections.toString(),
                settings.ignore().toString(),
                settings.allYears() + " " + settings.dress());
        return new UnchangedInputs(fingerprints, inbox.name(), common);
    }

    @Bean
    Step takeStock(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Inbox inbox,
            InboxScan stock,
            FullLook fullLook,
            UnchangedInputs inputs,
            BeforeWriting beforeWriting,
            Progress progress,
            Run run,
            RunControl control) {
        return new StepBuilder(StepNames.TAKE_STOCK, repository)
                .tasklet(
                        new OneTransaction(control, () -> {
                            Inbox.Listing listing = inbox.listing();
                            boolean inFull = fullLook.isDue();
                            inputs.look(listing.fingerprint());
                            if (!inFull && inputs.standing().isPresent()) {
                                progress.tell(
                                        StepNames.TAKE_STOCK + ".same",
                                        listing.entries().size());
                                return;
                            }
                            beforeWriting.prepare();
                            inputs.forget();
                            InboxScan.Stock taken = stock.take(run.number(), listing, inFull);
                            progress.tell(
                                    StepNames.TAKE_STOCK,
                                    taken.files(),
                                    taken.submissions(),
                                    taken.pending(),
                                    taken.ignored());
                            if (taken.unopened() > 0) {
                                progress.tell(StepNames.TAKE_STOCK + ".unopened", taken.unopened());
                            }
                            taken.again()
                                    .forEach((part, files) ->
                                            progress.tell(StepNames.TAKE_STOCK + "." + part.code(), files));
                        }),
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
