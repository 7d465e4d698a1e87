package cn.huizong.job;

import cn.huizong.examine.Examiner;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.inbox.FileParser;
import cn.huizong.inbox.ReadResult;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads files that say {@code agency,year,received[,date]}, and remembers what it read. */
@Configuration(proxyBeanMethods = false)
class PlainReading {
    static final List<String> READ = new CopyOnWriteArrayList<>();
    static Consumer<String> before = source -> {};
    static Consumer<Report> examining = report -> {};

    static void startAnew() {
        READ.clear();
        before = source -> {};
        examining = report -> {};
    }

    @Bean
    FileParser reportParser() {
        return PlainReading::read;
    }

    @Bean
    Examiner examiner() {
        return PlainReading::examine;
    }

    static ReadResult read(byte[] content, String source) {
        before.accept(source);
        READ.add(source);
        String[] parts = new String(content, StandardCharsets.UTF_8).strip().split(",", -1);
        if (parts.length < 3) {
            return new ReadResult.Refused("看不懂", Optional.empty(), Optional.empty(), false);
        }
        return new ReadResult.Accepted(new Report(
                new Body("", "甲市", parts[0]),
                Integer.parseInt(parts[1]),
                parts.length > 3 ? Optional.of(LocalDate.parse(parts[3])) : Optional.empty(),
                List.of(),
                List.of(new Fact(
                        "2019",
                        "application",
                        IndicatorKey.parse("application.received@total"),
                        new CellValue.Count(new BigDecimal(parts[2]), parts[2]),
                        Status.REPORTED,
                        "t1r1c1")),
                List.of(),
                List.of()));
    }

    static List<Finding> examine(Report report) {
        examining.accept(report);
        return report.facts().get(0).says().text().equals("666")
                ? List.of(new Finding("R1", Severity.ERROR, "t1r1c1", "不对", "1", "666"))
                : List.of();
    }
}
