package cn.huizong.job.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAddressTests {
    private static final String TLS = "tcp://broker:61617?sslEnabled=true&trustStorePath=/etc/huizong/broker.p12";

    @TempDir
    Path folder;

    @Test
    void passwordsComeFromTheEnvironmentOrFromFilesAndAreNeverShown() throws Exception {
        Path file = Files.writeString(folder.resolve("trust"), "tor-2206\n");
        BrokerAddress address = BrokerAddress.of(
                TLS,
                Map.of(
                        BrokerAddress.USER, "leser",
                        BrokerAddress.PASSWORD, "geheim",
                        BrokerAddress.TRUST_STORE_PASSWORD_FILE, file.toString()));
        assertThat(address).isEqualTo(new BrokerAddress(TLS, "leser", "geheim", "tor-2206"));
        assertThat(address.toString()).isEqualTo(TLS);
        assertThat(BrokerAddress.of(TLS, Map.of(BrokerAddress.TRUST_STORE_PASSWORD, "x"))
                        .trustStorePassword())
                .isEqualTo("x");
    }

    @Test
    void aPasswordInTheAddressIsRefused() {
        assertThatThrownBy(() -> BrokerAddress.of(TLS + "&trustStorePassword=x", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
