package cn.huizong.corpus;

import cn.huizong.check.Checks;
import cn.huizong.control.TimeLimit;
import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.LooseFile;
import cn.huizong.inbox.ReadResult;
import cn.huizong.inbox.ReportParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/** The part of the job that reads and checks, on one thread: nothing is stored, rolled up or published. */
public final class ReadAndCheck {
    private ReadAndCheck() {}

    public static void main(String[] arguments) throws IOException {
        Forms forms = Forms.official();
        Rules rules = Rules.official(forms);
        ReportParser reading = new ReportParser(new Documents(Limits.DEFAULT), new Extractor(forms, rules.ties()));
        Checks checks = new Checks(forms, rules);
        LongAdder findings = new LongAdder();
        try (TimeLimit timeLimit = new TimeLimit(TimeLimit.SECONDS)) {
            for (Path file : PoiWalk.files(Path.of(arguments[0]))) {
                new LooseFile(file, Limits.DEFAULT, timeLimit).read(reading, (inside, told) -> {
                    if (told instanceof ReadResult.Accepted accepted) {
                        findings.add(checks.check(accepted.report()).size());
                    }
                });
            }
        }
        System.out.println("read findings " + findings);
    }
}
