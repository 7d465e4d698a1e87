package cn.huizong.job;

import cn.huizong.document.Containers;
import cn.huizong.document.Documents;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reading a submission needs, in a run and in a worker that reads for one. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {
    @Bean
    Forms forms() {
        return Forms.official();
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
        return new Containers(documents, settings.limits().limits(), new Ignored(settings.ignore())::test);
    }

    @Bean
    CutOff cutOff(Settings settings) {
        return new CutOff(settings.limits().seconds());
    }

    @Bean
    FileReading fileReading(Documents documents, Forms forms, Rules rules) {
        return new ReportReading(documents, new Extractor(forms, rules.ties()));
    }

    @Bean
    PendingReading pendingReading(
            Inbox inbox, Containers containers, FileReading reading, CutOff cutOff, Settings settings) {
        return new PendingReading(
                new Opened(inbox, containers, settings.limits().bytes()), reading, cutOff);
    }

    @Bean
    static LogFields logFields() {
        return new LogFields();
    }

    @Bean
    ReadingMark readingMark(Settings settings, Forms forms, Rules rules) {
        return ReadingMark.of(settings, forms, rules);
    }

    @Bean
    Version version() {
        return Version.current();
    }
}
