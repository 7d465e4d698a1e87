package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/huizong",
                "jdbc:h2:file:../store",
                "jdbc:h2:file:/var/lib/汇总/store;CACHE_SIZE=1000",
                "jdbc:h2:file:~/store",
                "jdbc:h2:file:C:/huizong/store",
                "jdbc:h2:file:C:\\huizong\\store",
                "jdbc:postgresql://db/huizong",
                "jdbc:postgresql://db1:5433,db2:5433/huizong?sslmode=verify-full"
            })
    void aFileOrAServersDatabaseIsTaken(String url) throws IOException {
        assertThat(StoreAddress.of(url, Map.of()).url()).startsWith(url);
    }

    /** Each of them would only fail once the run has begun, or forget what was read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:h2:mem:store",
                "jdbc:h2:tcp://host/store",
                "jdbc:h2:file:",
                "jdbc:h2:file:data/huizong",
                "jdbc:h2:file:/var/lib/huizong/",
                "jdbc:postgresql:huizong",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql:///huizong",
                "jdbc:mysql://db/huizong"
            })
    void anAddressThatCannotWorkIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> StoreAddress.of(url, Map.of()));
    }
}
