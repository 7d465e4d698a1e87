package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Postgres;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.JMSContext;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run and its workers in processes of their own, over a broker and a database that the test starts. */
class RemoteRunIT {
    private static final int REPORTS = 240;
    private static final String USER = "leser";
    private static final String SECRET = "Geheim-2206";
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private EmbeddedPostgres server;
    private String address;

    @BeforeEach
    void startTheServers() throws Exception {
        server = Postgres.start();
        try (ServerSocket free = new ServerSocket(0)) {
            address = "tcp://127.0.0.1:" + free.getLocalPort();
        }
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .addAddressSetting("#", new AddressSettings().setDeadLetterAddress(SimpleString.of("DLQ")))
                .addAcceptorConfiguration("tcp", address));
        broker.setSecurityManager(new KnownUser());
        broker.start();
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Forms forms = Forms.official();
        for (Specimen specimen : new Corpus(forms, Rules.official(forms), 5).make(REPORTS)) {
            Files.write(inbox.resolve(specimen.name()), specimen.content());
        }
        Files.writeString(folder.resolve("broker-password"), SECRET + "\n");
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(
                folder.resolve("jobs/nightly.yml"),
                "input: in\nchunk: 4\nthreads: 1\nworkers: {partition: 24, patience: 2}\n");
    }

    @AfterEach
    void stopEverything() throws Exception {
        started.forEach(Process::destroyForcibly);
        for (Process process : started) {
            process.waitFor();
        }
        broker.stop();
        server.close();
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

    private String database(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private File log(String name) {
        return folder.resolve(name + ".log").toFile();
    }

    private Process start(String log, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Huizong.class.getName()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
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
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as(said(log)).isTrue();
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

    /** Lets go on once some reports are stored, and others not. */
    private void halfWay(String store) throws Exception {
        for (int i = 0; i < 800; i++) {
            try {
                long written = written(store);
                if (written >= REPORTS / 4) {
                    assertThat(written).as("read before anything could happen").isLessThan(REPORTS);
                    return;
                }
            } catch (SQLException e) {
                assertThat(e.getSQLState()).as("no tables yet").isEqualTo("42P01");
            }
            Thread.sleep(25);
        }
        throw new AssertionError(
                "nothing is read: " + Files.readString(log("out-many").toPath())
                        + Files.readString(log("left").toPath()));
    }

    private void everyReportOnce(String store) throws SQLException {
        assertThat(count(store, "select count(*) from submission")).isEqualTo(REPORTS);
        assertThat(written(store)).isEqualTo(REPORTS);
        assertThat(count(store, "select count(*) from report"))
                .isEqualTo(count(store, "select count(*) from submission where read_outcome = 'accepted'"));
    }

    private Map<String, String> local() throws Exception {
        isDone(run(database("local"), "out-local"), "out-local");
        Map<String, String> hashes = hashes("out-local");
        assertThat(hashes).containsKeys("2020/city-rollup.csv", "2020/facts.csv", "2021/datapackage.json");
        return hashes;
    }

    @Test
    void aKilledWorkersWorkIsDoneByTheOthersAndTheBytesAreThoseOfALocalRun() throws Exception {
        Map<String, String> expected = local();
        String store = database("many");
        Process killed = worker(store, "killed");
        Process left = worker(store, "left");
        Process run = run(store, "out-many", "--workers-at", address);
        halfWay(store);
        killed.destroyForcibly();
        Process stayed = worker(store, "stayed");
        left.destroy();
        isDone(run, "out-many");

        ends(killed, KILLED, "killed");
        ends(left, TERMINATED, "left");
        assertThat(said("left")).contains("存好手里的这一批就停");
        assertThat(hashes("out-many")).isEqualTo(expected);
        everyReportOnce(store);
        assertThat(count(store, "select sum(write_count) from batch_step_execution where step_name like 'ingest:%'"))
                .isEqualTo(REPORTS);
        stayed.destroy();
        ends(stayed, TERMINATED, "stayed");
    }

    @Test
    void aKilledRunIsTakenUpWhileItsOldWorkersAreStillAtWork() throws Exception {
        Map<String, String> expected = local();
        String store = database("again");
        worker(store, "one");
        worker(store, "other");
        Process run = run(store, "out-again", "--workers-at", address);
        halfWay(store);
        run.destroyForcibly();
        ends(run, KILLED, "out-again");
        isDone(run(store, "out-again", "--workers-at", address), "out-again");

        assertThat(hashes("out-again")).isEqualTo(expected);
        everyReportOnce(store);
    }

    @Test
    void aStoppedRunEndsItsPartsAndTheNextStartGoesOn() throws Exception {
        String store = database("stopped");
        Process worker = worker(store, "one");
        Process run = run(store, "out-stopped", "--workers-at", address);
        halfWay(store);
        run.destroy();
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
        String store = database("wrong");
        Files.createDirectories(folder.resolve("elsewhere"));
        send(session -> session.createObjectMessage(new ArrayList<>(List.of("stranger"))));
        Process wrong = worker(store, "wrong", "--input", "elsewhere");
        Process run = run(store, "out-wrong", "--workers-at", address);
        ends(run, ExitCode.FAILED, "out-wrong");
        assertThat(said("out-wrong")).contains("有 10 份没有读完：worker 的收件夹是").contains("elsewhere");
        assertThat(said("wrong")).contains("看不懂的消息");
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
        Process worker = worker(database("none"), "unknown");
        ends(worker, ExitCode.FAILED, "unknown");
        assertThat(said("unknown")).contains("消息代理连不上").contains(address);
    }

    private void send(Function<JMSContext, Message> message) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(address);
                JMSContext session = factory.createContext(USER, SECRET)) {
            session.createProducer().send(session.createQueue("huizong"), message.apply(session));
        }
    }
}
