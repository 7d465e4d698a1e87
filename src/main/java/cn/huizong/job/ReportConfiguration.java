package cn.huizong.job;

import cn.huizong.check.Checks;
import cn.huizong.document.read.Documents;
import cn.huizong.examine.Examiner;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.FileParser;
import cn.huizong.inbox.ReportParser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes a report of a file, and findings of a report. */
@Configuration(proxyBeanMethods = false)
public class ReportConfiguration {
    @Bean
    FileParser reportParser(Documents documents, Forms forms, Rules rules) {
        return new ReportParser(documents, new Extractor(forms, rules.ties()));
    }

    @Bean
    Examiner examiner(Forms forms, Rules rules) {
        return new Checks(forms, rules)::check;
    }
}
