package cn.huizong.corpus;

import cn.huizong.check.Checks;
import cn.huizong.document.Documents;
import cn.huizong.document.Limits;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.job.CutOff;
import cn.huizong.job.LooseFile;
import cn.huizong.job.Reading;
import cn.huizong.job.ReportReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/** The part of the job that reads and checks, on one thread: nothing is stored, rolled up or published. */
public final class ReadAndCheck {
    private ReadAndCheck() {}

    public static void main(String[] arguments) throws IOException {
        Forms forms = Forms.official();
        Rules rules = Rules.official(forms);
        ReportReading reading = new ReportReading(new Documents(Limits.DEFAULT), new Extractor(forms, rules.ties()));
        Checks checks = new Checks(forms, rules);
        LongAdder findings = new LongAdder();
        try (CutOff cutOff = new CutOff(CutOff.SECONDS)) {
            for (Path file : PoiWalk.files(Path.of(arguments[0]))) {
                new LooseFile(file, Limits.DEFAULT, cutOff).read(reading, (inside, told) -> {
                    if (told instanceof Reading.Accepted accepted) {
                        findings.add(checks.check(accepted.report()).size());
                    }
                });
            }
        }
        System.out.println("read findings " + findings);
    }
}
