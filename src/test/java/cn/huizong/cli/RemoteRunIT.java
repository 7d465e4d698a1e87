package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.huizong.harness.JavaCommand;
import cn.huizong.harness.MadeInbox;
import cn.huizong.harness.Postgres;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run and its workers in processes of their own, over a broker and a database that the test starts. */
class RemoteRunIT {
    private static final int REPORTS = 48;
    private static final String USER = "leser";
    private static final String SECRET = "Geheim-2206";
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    /** What all tests read, in one place, as it is written into what they publish. */
    @TempDir
    static Path folder;

    private static Map<String, String> local = Map.of();

    private final List<Process> started = new ArrayList<>();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private String address;

    @BeforeAll
    static void fillTheInbox() throws Exception {
        MadeInbox.fill(folder.resolve("in"), 5, REPORTS);
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(
                folder.resolve("jobs/nightly.yml"),
                "input: in\ncharts: false\noffice: false\nchunk: 2\nthreads: 1\nworkers: {partition: 4, patience: 5}\n");
    }

    @BeforeEach
    void startTheBroker() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            address = "tcp://127.0.0.1:" + free.getLocalPort();
        }
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .addAddressSetting("#", new AddressSettings().setDeadLetterAddress(SimpleString.of("DLQ")))
                .addAcceptorConfiguration("tcp", address));
        broker.setSecurityManager(new KnownUser());
        broker.start();
        Files.writeString(folder.resolve("broker-password"), SECRET + "\n");
    }

    @AfterEach
    void stopEverything() throws Exception {
        started.forEach(Process::destroyForcibly);
        for (Process process : started) {
            process.waitFor();
        }
        broker.stop();
    }

    private static final class KnownUser implements ActiveMQSecurityManager {
        @Override
        public boolean validateUser(String user, String password) {
            return USER.equals(user) && SECRET.equals(password);
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType type) {
            return validateUser(user, password);
        }
    }

    private static String database() throws SQLException {
        return Postgres.database().url();
    }

    private File log(String name) {
        return folder.resolve(name + ".log").toFile();
    }

    private Process start(String log, String... words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(Huizong.class, List.of(words))).directory(folder.toFile());
        builder.environment().put("HUIZONG_STORE_USER", "postgres");
        builder.environment().put("HUIZONG_BROKER_USER", USER);
        builder.environment().put("HUIZONG_BROKER_PASSWORD_FILE", "broker-password");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(log)));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Process run(String store, String output, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", "nightly", "--store", store, "--output", output));
        words.addAll(Arrays.asList(more));
        return start(output, words.toArray(new String[0]));
    }

    private Process worker(String store, String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("worker", "nightly", "--store", store, "--workers-at", address));
        words.addAll(Arrays.asList(more));
        return start(name, words.toArray(new String[0]));
    }

    private String said(String log) throws IOException {
        return Files.readString(log(log).toPath());
    }

    private void ends(Process process, int code, String log) throws Exception {
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).as(said(log)).isTrue();
        assertThat(process.exitValue()).as(said(log)).isEqualTo(code);
        assertThat(said(log)).doesNotContain(SECRET);
    }

    private void isDone(Process process, String log) throws Exception {
        ends(process, ExitCode.FINDINGS, log);
    }

    private Map<String, String> hashes(String output) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(output))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        folder.resolve(output).relativize(file).toString(),
                        DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static long count(String store, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long written(String store) throws SQLException {
        return count(store, "select count(*) from submission where state = 'read'");
    }

    /**
     * Lets workers store a quarter of the reports and holds up whatever comes after them, until it is opened. Its
     * tables are those that a run makes, made beforehand.
     */
    private static final class Gate implements AutoCloseable {
        private final String store;
        private final Connection closed;

        Gate(String store) throws SQLException {
            this.store = store;
            Flyway.configure()
                    .dataSource(store, "postgres", "")
                    .locations("classpath:db/migration/postgresql", "classpath:db/migration/common")
                    .load()
                    .migrate();
            closed = DriverManager.getConnection(store, "postgres", "");
            try (Statement statement = closed.createStatement()) {
                statement.execute("create table gate (id int)");
                statement.execute("insert into gate values (1)");
                statement.execute("""
                        create function held_up() returns trigger language plpgsql as $$ begin
                            if new.state = 'read' and (select count(*) from submission where state = 'read') >= %d then
                                perform 1 from gate for share;
                            end if;
                            return new;
                        end $$""".formatted(REPORTS / 4));
                statement.execute(
                        "create trigger held_up before update on submission for each row execute function held_up()");
                closed.setAutoCommit(false);
                statement.execute("select * from gate for update");
            }
        }

        /** Returns once some reports are stored; others cannot be. */
        void waitForReports() {
            await().atMost(Duration.ofMinutes(15)).until(() -> written(store) >= REPORTS / 8);
        }

        @Override
        public void close() throws SQLException {
            closed.close();
        }
    }

    private void everyReportOnce(String store) throws SQLException {
        assertThat(count(store, "select count(*) from submission")).isEqualTo(REPORTS);
        assertThat(written(store)).isEqualTo(REPORTS);
        assertThat(count(store, "select count(*) from report"))
                .isEqualTo(count(store, "select count(*) from submission where read_outcome = 'accepted'"));
    }

    /** What a run without workers publishes. */
    private Map<String, String> local() throws Exception {
        if (local.isEmpty()) {
            isDone(run(database(), "out-local"), "out-local");
            local = hashes("out-local");
        }
        assertThat(local).containsKeys("2020/city-rollup.csv", "2020/facts.csv", "2021/datapackage.json");
        return local;
    }

    @Test
    void aKilledWorkersWorkIsDoneByTheOthersAndTheBytesAreThoseOfALocalRun() throws Exception {
        Map<String, String> expected = local();
        String store = database();
        Process run;
        Process killed;
        Process left;
        Process stayed;
        try (Gate gate = new Gate(store)) {
            killed = worker(store, "killed");
            left = worker(store, "left");
            run = run(store, "out-many", "--workers-at", address);
            gate.waitForReports();
            killed.destroyForcibly();
            stayed = worker(store, "stayed");
            left.destroy();
        }
        isDone(run, "out-many");

        ends(killed, KILLED, "killed");
        ends(left, TERMINATED, "left");
        assertThat(said("left")).contains("存好手里的这一批就停");
        assertThat(hashes("out-many")).isEqualTo(expected);
        everyReportOnce(store);
        assertThat(count(store, "select sum(write_count) from batch_step_execution where step_name like 'ingest:%'"))
                .isEqualTo(REPORTS);
        assertThat(count(store, "select sum(write_count) from batch_step_execution where step_name like 'examine:%'"))
                .as(said("out-many"))
                .isEqualTo(count(store, "select count(*) from submission where outcome <> 'refused'"))
                .isPositive();
        stayed.destroy();
        ends(stayed, TERMINATED, "stayed");
    }

    @Test
    void aKilledRunIsTakenUpWhileItsOldWorkersAreStillAtWork() throws Exception {
        Map<String, String> expected = local();
        String store = database();
        Process again;
        try (Gate gate = new Gate(store)) {
            worker(store, "one");
            worker(store, "other");
            Process run = run(store, "out-again", "--workers-at", address);
            gate.waitForReports();
            run.destroyForcibly();
            ends(run, KILLED, "out-again");
            Files.delete(log("out-again").toPath());
            again = run(store, "out-again", "--workers-at", address);
            await().atMost(Duration.ofMinutes(15))
                    .until(() -> !again.isAlive() || said("out-again").contains("清点"));
        }
        isDone(again, "out-again");

        assertThat(hashes("out-again")).isEqualTo(expected);
        everyReportOnce(store);
    }

    @Test
    void aStoppedRunEndsItsPartsAndTheNextStartGoesOn() throws Exception {
        String store = database();
        Process worker;
        Process run;
        try (Gate gate = new Gate(store)) {
            worker = worker(store, "ones");
            run = run(store, "out-stopped", "--workers-at", address);
            gate.waitForReports();
            run.destroy();
        }
        ends(run, TERMINATED, "out-stopped");
        assertThat(
                        count(
                                store,
                                "select count(*) from batch_step_execution where status in ('STARTING', 'STARTED', 'STOPPING')"))
                .isZero();
        assertThat(written(store)).isLessThan(REPORTS);
        assertThat(worker.isAlive()).isTrue();
        isDone(run(store, "out-stopped", "--workers-at", address), "out-stopped");
        everyReportOnce(store);
    }

    @Test
    void aWorkerThatSeesAnotherInboxStoresNothing() throws Exception {
        String store = database();
        Files.createDirectories(folder.resolve("elsewhere"));
        send(session -> session.createObjectMessage(new ArrayList<>(List.of("stranger"))));
        send(session -> request(session, "ingest:1-20"));
        send(session -> request(session, "ingest:1-20\nforged line"));
        Process wrong = worker(store, "wrong", "--input", "elsewhere");
        Process run = run(store, "out-wrong", "--workers-at", address);
        ends(run, ExitCode.FAILED, "out-wrong");
        assertThat(said("out-wrong")).contains("有 12 份没有读取完：worker 的收件夹是").contains("elsewhere");
        assertThat(said("wrong")).contains("看不懂的消息").contains("别的数据库的请求，丢弃").doesNotContain("forged line");
        assertThat(written(store)).isZero();
        wrong.destroy();
        ends(wrong, TERMINATED, "wrong");

        worker(store, "right");
        isDone(run(store, "out-wrong", "--workers-at", address), "out-wrong");
        everyReportOnce(store);
    }

    @Test
    void aWorkerThatTheBrokerDoesNotKnowSaysSoAndEnds() throws Exception {
        Files.writeString(folder.resolve("broker-password"), "wrong\n");
        Process worker = worker(database(), "unknown");
        ends(worker, ExitCode.FAILED, "unknown");
        assertThat(said("unknown")).contains("消息代理连不上").contains(address);
    }

    /** What a run over another store might have sent. */
    private static Message request(JMSContext session, String name) {
        try {
            MapMessage request = session.createMapMessage();
            request.setLong("step", 4_711_000);
            request.setString("name", name);
            request.setString("inbox", "/elsewhere");
            request.setString("version", "0.2.0");
            request.setString("reader", "a b c d");
            request.setString("decided", "ab");
            return request;
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private void send(Function<JMSContext, Message> message) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(address);
                JMSContext session = factory.createContext(USER, SECRET)) {
            session.createProducer().send(session.createQueue("huizong"), message.apply(session));
        }
    }
}
