package cn.huizong.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTests {
    @Test
    void itIsTheOneThatTheProjectSays() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")).replaceAll("\\s+", ""))
                .contains("<artifactId>huizong</artifactId><version>"
                        + Version.current().number() + "</version>");
    }
}
