package cn.huizong.job;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.FileParser;
import cn.huizong.inbox.IgnorePatterns;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.inbox.SubmissionContents;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.settings.Settings;
import cn.huizong.settings.Version;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reading a submission needs, in a run and in a worker that reads for one. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {
    @Bean
    Forms forms(Settings settings) throws IOException {
        return Forms.withFolder(settings.forms());
    }

    @Bean
    Rules rules(Forms forms) {
        return Rules.official(forms);
    }

    @Bean
    Documents documents(Settings settings) {
        return new Documents(settings.limits().limits(), settings.scans().recognition());
    }

    @Bean
    Inbox inbox(Settings settings) {
        return new Inbox(settings.input(), settings.ignore());
    }

    @Bean
    Containers containers(Documents documents, Settings settings) {
        return new Containers(documents, settings.limits().limits(), new IgnorePatterns(settings.ignore())::test);
    }

    @Bean
    TimeLimit timeLimit(Settings settings) {
        return new TimeLimit(settings.limits().seconds());
    }

    @Bean
    SubmissionParser submissionParser(
            Inbox inbox, Containers containers, FileParser reading, TimeLimit timeLimit, Settings settings) {
        return new SubmissionParser(
                new SubmissionContents(inbox, containers, settings.limits().bytes()), reading, timeLimit);
    }

    @Bean
    static LogFields logFields() {
        return new LogFields();
    }

    @Bean
    ReaderFingerprint readerFingerprint(Settings settings, Forms forms, Rules rules) {
        return ReaderFingerprint.of(settings, forms, rules);
    }

    @Bean
    Version version() {
        return Version.current();
    }
}
