package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What jobs/ holds for schedulers: each is read as its scheduler reads it, its command as the program reads it. */
class JobUnitsTests {
    private static final Path JOBS = Path.of("jobs");

    /** What prepare.sh leaves beside the program; without it, or for another Java, the program starts all the same. */
    private static final List<String> ARCHIVE =
            List.of("-XX:SharedArchiveFile=/opt/huizong/huizong.jsa", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    @TempDir
    Path folder;

    /** Parses what comes after the jar; an option that the program does not know fails. */
    private static Map<String, String> options(List<String> words) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        CommandLine line = Huizong.line(nowhere, nowhere, Messages.chinese(), Map.of());
        ParseResult run = line.parseArgs(words.toArray(new String[0])).subcommand();
        assertThat(run.commandSpec().name()).isEqualTo("run");
        assertThat(run.matchedPositionalValue(0, "")).isEqualTo("nightly");
        Map<String, String> given = new LinkedHashMap<>();
        run.matchedOptions()
                .forEach(option -> given.put(
                        option.longestName(), option.originalStringValues().get(0)));
        return given;
    }

    private static List<String> afterTheJar(String command) {
        List<String> words = Arrays.asList(command.strip().split("\\s+"));
        int jar = words.indexOf("-jar");
        assertThat(words.get(jar + 1)).isEqualTo("/opt/huizong/huizong.jar");
        assertThat(words.subList(0, jar)).containsSubsequence(ARCHIVE);
        List<String> rest = words.subList(jar + 2, words.size());
        int redirect = rest.indexOf(">>");
        return redirect < 0 ? rest : rest.subList(0, redirect);
    }

    /** Section and key to value; systemd joins lines that end in a backslash, and keeps keys that come again. */
    private static Map<String, List<String>> unit(String name) throws IOException {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readString(JOBS.resolve(name))
                .replace("\\\n", " ")
                .lines()
                .toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] pair = line.split("=", 2);
                settings.computeIfAbsent(section + "." + pair[0], key -> new ArrayList<>())
                        .add(pair[1]);
            }
        }
        return settings;
    }

    @Test
    void theServiceRunsTheNightlyJobAndKnowsTheExitCodes() throws IOException {
        Map<String, List<String>> unit = unit("huizong.service");

        Map<String, String> options =
                options(afterTheJar(unit.get("Service.ExecStart").get(0)));
        assertThat(options)
                .containsOnlyKeys("--input", "--output", "--store", "--metrics-file")
                .containsEntry("--output", unit.get("Service.ReadWritePaths").get(0))
                .containsEntry("--input", unit.get("Service.ReadOnlyPaths").get(0));
        assertThat(unit.get("Service.SuccessExitStatus").get(0).split(" ", -1))
                .containsExactly(String.valueOf(ExitCode.FINDINGS), "143");
        assertThat(unit).containsEntry("Service.RestartPreventExitStatus", List.of(String.valueOf(ExitCode.USAGE)));
        assertThat(unit)
                .containsEntry("Service.Type", List.of("oneshot"))
                .containsEntry("Service.User", List.of("huizong"))
                .containsEntry("Service.ProtectSystem", List.of("strict"))
                .containsEntry("Service.NoNewPrivileges", List.of("yes"))
                .containsEntry("Service.KillMode", List.of("mixed"))
                .containsKey("Service.EnvironmentFile");
        // GracefulStop waits for 25 seconds
        assertThat(Integer.parseInt(unit.get("Service.TimeoutStopSec").get(0))).isGreaterThan(30);
    }

    @Test
    void theTimerStartsTheService() throws IOException {
        Map<String, List<String>> unit = unit("huizong.timer");
        assertThat(unit)
                .containsEntry("Timer.Unit", List.of("huizong.service"))
                .containsEntry("Timer.OnCalendar", List.of("*-*-* 02:30:00"))
                .containsEntry("Timer.Persistent", List.of("true"))
                .containsEntry("Install.WantedBy", List.of("timers.target"));
    }

    @Test
    void theCrontabHasOneLineThatTheProgramUnderstands() throws IOException {
        List<String> lines = Files.readAllLines(JOBS.resolve("huizong.cron")).stream()
                .filter(line -> !line.startsWith("#") && !line.matches("[A-Z_]+=.*"))
                .toList();
        assertThat(lines).hasSize(1);
        // cron makes a new line of a percent sign
        assertThat(lines.get(0))
                .matches("(?:[\\d*]+ ){5}huizong cd /etc/huizong && .*")
                .doesNotContain("%");
        assertThat(options(afterTheJar(lines.get(0))))
                .containsOnlyKeys("--input", "--output", "--store", "--metrics-file");
        assertThat(lines.get(0)).contains("-eq " + ExitCode.FINDINGS + " ]");
    }

    @Test
    void theLogOfTheCrontabIsRotated() throws IOException {
        assertThat(Files.readString(JOBS.resolve("huizong.cron"))).contains(">> /var/log/huizong/nightly.log");
        assertThat(Files.readAllLines(JOBS.resolve("huizong.logrotate")))
                .contains("/var/log/huizong/*.log {", "    su huizong huizong");
    }

    /**
     * Java that ends itself for lack of memory ends with 3, which is the code of a run that completed. The program refuses
     * the file that needs too much, or ends with 1.
     */
    @Test
    void noUnitHasJavaEndItselfForLackOfMemory() throws IOException {
        try (Stream<Path> units = Files.list(JOBS)) {
            for (Path unit : units.toList()) {
                assertThat(Files.readString(unit)).as(unit.toString()).doesNotContain("OnOutOfMemoryError");
            }
        }
    }

    /** A value inside of maps and lists, by its path. */
    private static Object at(Object from, String path) {
        Object found = from;
        for (String step : path.split("\\.", -1)) {
            found = step.matches("\\d+")
                    ? ((List<?>) found).get(Integer.parseInt(step))
                    : ((Map<?, ?>) found).get(step);
            assertThat(found).as(path).isNotNull();
        }
        return found;
    }

    @Test
    void theCronJobIsWhatKubernetesTakesAndTheProgramToo() throws IOException {
        Object job = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(JOBS.resolve("huizong-cronjob.yaml")));
        assertThat(List.of(at(job, "apiVersion"), at(job, "kind"), at(job, "spec.concurrencyPolicy")))
                .containsExactly("batch/v1", "CronJob", "Forbid");
        assertThat((String) at(job, "spec.schedule")).matches("(?:[\\d*]+ ){4}[\\d*]+");
        String pod = "spec.jobTemplate.spec.template.spec";
        assertThat(at(job, pod + ".restartPolicy")).isEqualTo("Never");
        assertThat((Integer) at(job, pod + ".terminationGracePeriodSeconds")).isGreaterThan(30);
        assertThat(at(job, pod + ".securityContext.runAsNonRoot")).isEqualTo(true);
        assertThat((List<?>) at(job, pod + ".containers")).hasSize(1);
        String container = pod + ".containers.0";
        List<String> words = ((List<?>) at(job, container + ".args"))
                .stream().map(String::valueOf).toList();
        assertThat(options(words))
                .containsEntry("--findings-exit-code", "0")
                .containsEntry("--log-format", "json")
                .containsKey("--metrics-push");
        assertThat((Map<?, ?>) at(job, container + ".resources.limits"))
                .extracting(Object::toString)
                .asString()
                .contains("cpu", "memory");
        String image = String.valueOf(at(job, container + ".image"));
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains(image.replaceFirst("^huizong:(.*)", "<artifactId>huizong</artifactId>\n    <version>$1<"));
        List<String> mounted = names(at(job, container + ".volumeMounts"));
        assertThat(names(at(job, pod + ".volumes"))).isEqualTo(mounted).contains("inbox", "output", "store", "tmp");
        assertThat(at(job, "spec.jobTemplate.spec.podFailurePolicy.rules.0.onExitCodes.values"))
                .isEqualTo(List.of(ExitCode.USAGE));
    }

    private static List<String> names(Object list) {
        return ((List<?>) list)
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("name")))
                        .toList();
    }

    @Test
    void theImageRunsTheJarAsNobodySpecial() throws IOException {
        List<String> lines = Files.readString(JOBS.resolve("Containerfile"))
                .replace("\\\n", " ")
                .lines()
                .toList();
        assertThat(lines.stream().filter(line -> line.matches("[A-Z]+ .*")).map(line -> line.split(" ", -1)[0]))
                .containsExactly(
                        "FROM",
                        "ARG",
                        "RUN",
                        "RUN",
                        "WORKDIR",
                        "COPY",
                        "RUN",
                        "COPY",
                        "ENV",
                        "USER",
                        "ENTRYPOINT",
                        "CMD");
        assertThat(lines)
                .contains(
                        "FROM docker.io/library/eclipse-temurin:17-jre",
                        "USER 10001:10001",
                        "ENTRYPOINT [\"java\", \"" + String.join("\", \"", ARCHIVE)
                                + "\", \"-jar\", \"/opt/huizong/huizong.jar\"]");
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("COPY"))
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .filter(word -> word.startsWith("jobs/") && word.endsWith(".yml")))
                .allMatch(file -> Files.exists(Path.of(file)));
    }

    /** The yearly job without its file would run on the defaults, without roster and corrections. */
    @Test
    void bothJobsOfTheInstallationHaveOneFileOfSettings() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/operations.md"));
        assertThat(lines)
                .filteredOn("ln -s nightly.yml /etc/huizong/jobs/yearly-consolidation.yml"::equals)
                .hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("kubectl create configmap"))
                .hasSize(2)
                .allMatch(line -> line.contains("--from-file=nightly.yml=jobs/nightly.yml")
                        && line.contains("--from-file=yearly-consolidation.yml=jobs/nightly.yml"));
    }

    @Test
    void theProgramIsPreparedWhereTheUnitsLookForIt() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/operations.md")))
                .filteredOn("jobs/prepare.sh target/huizong.jar /opt/huizong"::equals)
                .hasSize(2);
        assertThat(Files.readString(JOBS.resolve("prepare.sh")))
                .contains("-XX:ArchiveClassesAtExit=\"$home/huizong.jsa\"", "--application-filename huizong.jar");
        assertThat(Files.isExecutable(JOBS.resolve("prepare.sh"))).isTrue();
    }

    @Test
    void noUnitHoldsASecret() throws IOException {
        try (Stream<Path> files = Files.list(JOBS)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContainPattern("(?m)^[^#\\n]*PASSWORD=[^/\\s]");
            }
        }
    }

    @Test
    void systemdFindsNothingToSay() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("units"));
        // it wants the program to be there
        String service = Files.readString(JOBS.resolve("huizong.service"));
        Files.writeString(
                copy.resolve("huizong.service"), service.replace("ExecStart=/usr/bin/java", "ExecStart=/bin/sh"));
        Files.copy(JOBS.resolve("huizong.timer"), copy.resolve("huizong.timer"));
        File said = folder.resolve("said").toFile();
        Process process = systemdAnalyze(said, copy);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said.toPath(), StandardCharsets.UTF_8)).doesNotContain("huizong.");
        assertThat(process.exitValue()).isZero();
    }

    private static Process systemdAnalyze(File said, Path units) {
        try {
            return new ProcessBuilder(
                            "systemd-analyze",
                            "verify",
                            units.resolve("huizong.service").toString(),
                            units.resolve("huizong.timer").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("no systemd here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}
