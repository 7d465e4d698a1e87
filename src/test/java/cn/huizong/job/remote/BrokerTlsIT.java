package cn.huizong.job.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.control.OperatorFault;
import jakarta.jms.JMSContext;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker behind TLS, as docs/many-machines.md says it: with a trust store whose password is in the environment. */
class BrokerTlsIT {
    private static final String PASSWORD = "geheim-genug";

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void keytool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", PASSWORD, "-alias", "broker"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(file("keytool.log"))).isZero();
    }

    @Test
    void theBrokerIsReachedThroughATrustStore() throws Exception {
        String keys = file("keys.p12").toString();
        String names = "SAN=dns:localhost";
        keytool("-genkeypair", "-keystore", keys, "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", names);
        keytool(
                "-exportcert",
                "-keystore",
                keys,
                "-rfc",
                "-file",
                file("broker.crt").toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-keystore",
                file("broker.p12").toString(),
                "-file",
                file("broker.crt").toString());
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration(
                        "tls",
                        "tcp://localhost:" + port + "?sslEnabled=true;keyStorePath=" + keys + ";keyStorePassword="
                                + PASSWORD));
        broker.start();
        try {
            String address = "tcp://localhost:" + port + "?sslEnabled=true&trustStorePath=" + file("broker.p12");
            Path secret = Files.writeString(file("trust"), PASSWORD + "\n");
            Map<String, String> environment = Map.of("HUIZONG_BROKER_TRUST_STORE_PASSWORD_FILE", secret.toString());
            try (JMSContext session = new Broker(BrokerAddress.of(address, environment), "q").open()) {
                assertThat(session.getTransacted()).isTrue();
            }
            assertThatThrownBy(() -> new Broker(BrokerAddress.of("tcp://localhost:" + port, Map.of()), "q").open())
                    .isInstanceOf(OperatorFault.class)
                    .hasMessageNotContaining(PASSWORD);
        } finally {
            broker.stop();
            System.clearProperty("org.apache.activemq.ssl.trustStorePassword");
        }
    }
}
