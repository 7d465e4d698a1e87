package cn.huizong.job;

import cn.huizong.check.CarryOverLedger;
import cn.huizong.control.BeforeWriting;
import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.examine.CorrectionLedger;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.FullLook;
import cn.huizong.inbox.Inbox;
import cn.huizong.locate.Locator;
import cn.huizong.publish.OfficePapers;
import cn.huizong.publish.YearPublisher;
import cn.huizong.publish.chart.Charts;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.release.GatheredYear;
import cn.huizong.release.InputFingerprint;
import cn.huizong.release.KeptFigures;
import cn.huizong.release.KeptVintages;
import cn.huizong.release.KnownFolders;
import cn.huizong.release.Publication;
import cn.huizong.release.RivalReports;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.report.Corrections;
import cn.huizong.report.SuspectWording;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.Indicators;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settings.Version;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.FiguresStore;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.Run;
import cn.huizong.store.StoredReport;
import cn.huizong.store.SubmissionStore;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The step that rolls up and writes the results, a partition a year: its reports pass once, and the tables that list them are
 * written meanwhile ({@code rollUp}); then all else is written and the year's folder is swapped in at once ({@code release}).
 */
@Configuration(proxyBeanMethods = false)
class PublishStep {
    private static final int CHUNK = 100;

    @Bean
    YearPublisher yearPublisher(
            Forms forms,
            Rules rules,
            VintageStore vintages,
            Inbox inbox,
            Run run,
            Settings settings,
            Roster roster,
            Version version,
            SuspectWording wording,
            RunControl control,
            PlatformTransactionManager transactions)
            throws IOException {
        return new YearPublisher(
                forms,
                rules,
                version.number(),
                settings.decisions(),
                new CountingRule(roster, settings.ocr()),
                new KeptVintages(vintages, inbox.name(), run.number(), control, atOnce(transactions)),
                new Locator(forms, rules)::locate,
                wording,
                settings.office()
                        ? OfficePapers.official(forms, rules, settings.letters().sender(), wording)
                        : OfficeFolder.NONE,
                settings.charts() ? Charts.official(forms) : Charts.none(forms));
    }

    @Bean
    InputFingerprint fingerprint(
            FingerprintStore fingerprints,
            ReportStore reports,
            Roster roster,
            Corrections corrections,
            Inbox inbox,
            YearPublisher publisher,
            Settings settings)
            throws IOException {
        return new InputFingerprint(
                fingerprints,
                reports,
                roster,
                corrections,
                inbox.name(),
                settings.identity() + "\n" + publisher.basis());
    }

    @Bean
    KeptFigures keptFigures(FiguresStore figures, Inbox inbox, Forms forms) {
        return new KeptFigures(figures, inbox.name(), new Indicators(forms));
    }

    @Bean
    KnownFolders knownFolders(FingerprintStore fingerprints, Inbox inbox, FullLook fullLook) {
        return new KnownFolders(fingerprints, inbox.name(), fullLook.isDue());
    }

    @Bean
    Publication publication(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            Forms forms,
            Rules rules,
            Roster roster,
            Corrections corrections,
            DecisionStore decisions,
            YearPublisher publisher,
            Progress progress,
            InputFingerprint fingerprint,
            UnchangedInputs inputs,
            KeptFigures figures,
            KnownFolders folders,
            BeforeWriting beforeWriting,
            Settings settings,
            PlatformTransactionManager transactions) {
        return new Publication(
                submissions,
                reports,
                bodyFindings,
                new CityRollup(forms, rules, roster, settings.deadline(), settings.ocr()),
                new CarryOverLedger(forms, rules),
                new CorrectionLedger(reports, decisions, corrections, forms),
                new RivalReports(reports, new Indicators(forms)),
                roster,
                publisher,
                progress,
                fingerprint,
                inputs,
                figures,
                folders,
                beforeWriting,
                settings.allYears(),
                settings.dress(),
                atOnce(transactions));
    }

    /** What is published cannot be taken back with the step: what the store knows of it is committed by itself. */
    private static TransactionOperations atOnce(PlatformTransactionManager transactions) {
        TransactionTemplate atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return atOnce;
    }

    @Bean
    Step rollUp(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Publication publication,
            RunControl control,
            Settings settings) {
        StoredReportReader reports = new StoredReportReader(context -> publication.open(YearByYear.year(context)));
        ProcessAhead<StoredReport, GatheredYear.Prepared> ahead =
                new ProcessAhead<>(reports, publication::prepare, settings.readers(), CHUNK);
        return new StepBuilder("rollUp", repository)
                .<StoredReport, GatheredYear.Prepared>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new StoppableReader<>(ahead, control))
                .processor(ahead::processed)
                .writer(chunk -> {
                    control.throwIfStopped();
                    chunk.forEach(publication::add);
                })
                .interruptionPolicy(new StopWhenAsked(control))
                .build();
    }

    @Bean
    Step release(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Publication publication,
            RunControl control) {
        return new StepBuilder("release", repository)
                .tasklet(new OneTransaction(control, publication::release), transactions)
                .build();
    }

    @Bean
    Step publish(
            JobRepository repository,
            Step rollUp,
            Step release,
            Publication publication,
            Progress progress,
            Inbox inbox,
            Settings settings,
            RunControl control) {
        YearByYear years = new YearByYear(rollUp, release, repository, publication, control, made -> {
            progress.end();
            progress.tell(
                    StepNames.PUBLISH,
                    made.published().size(),
                    settings.output(),
                    made.unchanged().size());
        });
        return new StepBuilder(StepNames.PUBLISH, repository)
                .allowStartIfComplete(true)
                .partitioner(
                        rollUp.getName(),
                        size -> YearByYear.partitions(
                                publication.begin(inbox.name(), settings.year(), settings.output())))
                .partitionHandler(years)
                .build();
    }
}
