package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;

/** What {@link BatchSchema6} asks of Spring Batch's tables is there, in the release that the program is built with. */
class BatchSchema6Tests {
    private static final String WHERE = "/org/springframework/batch/core/schema-%s.sql";

    @ParameterizedTest
    @CsvSource({
        "h2,         job_instance,         job_instance_id job_name",
        "h2,         job_execution,        job_execution_id job_instance_id status exit_code exit_message start_time end_time",
        "h2,         job_execution_params, job_execution_id parameter_name parameter_value",
        "h2,         step_execution,       step_execution_id job_execution_id step_name status exit_code exit_message start_time end_time write_count version",
        "postgresql, job_instance,         job_instance_id job_name",
        "postgresql, job_execution,        job_execution_id job_instance_id status exit_code exit_message start_time end_time",
        "postgresql, job_execution_params, job_execution_id parameter_name parameter_value",
        "postgresql, step_execution,       step_execution_id job_execution_id step_name status exit_code exit_message start_time end_time write_count version",
    })
    void theColumnsThatAreReadAreBatchsOwn(String database, String table, String columns) throws IOException {
        String schema = schema(database);

        String created = schema.substring(schema.indexOf("create table batch_" + table + " "));
        assertThat(Pattern.compile("(?m)^\\s+(\\w+) ")
                        .matcher(created.substring(0, created.indexOf(';')))
                        .results()
                        .map(column -> column.group(1)))
                .contains(columns.split(" "));
    }

    /** Our migration is the schema file of the release, so that a new release with other tables shows here first. */
    @ParameterizedTest
    @CsvSource({"h2", "postgresql"})
    void theMigrationMakesTheTablesOfTheRelease(String database) throws IOException {
        String ours;
        try (InputStream migration = Objects.requireNonNull(
                getClass().getResourceAsStream("/db/migration/" + database + "/V1__batch.sql"))) {
            ours = new String(migration.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }

        assertThat(statements(ours.replace(" if not exists", "")))
                .containsExactlyElementsOf(statements(schema(database)));
    }

    private static List<String> statements(String sql) {
        return Stream.of(sql.replaceAll("(?m)--.*$", "").split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String schema(String database) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(JobRepository.class.getResourceAsStream(WHERE.formatted(database)))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    /** The words that the SQL and the history of runs look for. */
    @Test
    void theWordsForAStatusAreBatchsOwn() {
        assertThat(Stream.of("COMPLETED", "STARTING", "STARTED", "STOPPING", "STOPPED", "FAILED", "ABANDONED")
                        .map(BatchStatus::valueOf))
                .hasSize(7);
        assertThat(Stream.of(BatchStatus.values()).filter(BatchStatus::isRunning))
                .containsExactlyInAnyOrder(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);
        assertThat(ExitStatus.FAILED.getExitCode()).isEqualTo("FAILED");
    }

    @Test
    void noOtherClassKnowsBatchsTables() throws Exception {
        URL classes = BatchSchema6.class.getProtectionDomain().getCodeSource().getLocation();
        Path root = Path.of(classes.toURI());
        try (Stream<Path> files = Files.walk(root.resolve("cn/huizong"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".class"))
                            .filter(file -> !file.getFileName().toString().startsWith("BatchSchema6"))
                            .filter(BatchSchema6Tests::namesATable))
                    .isEmpty();
        }
    }

    private static boolean namesATable(Path file) {
        try {
            return Pattern.compile("(?i)batch_(?:job|step)_")
                    .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
