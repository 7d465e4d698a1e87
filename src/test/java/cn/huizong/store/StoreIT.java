package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.huizong.harness.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoreIT {
    @Test
    void postgresqlKeepsReportsAndOneRunAtATime() throws Exception {
        StoreAddress address = Postgres.database();
        StoreTests.keeps("postgresql", new DriverManagerDataSource(address.url(), address.user(), address.password()));
        StoreLock first = StoreLock.take(address);
        assertThat(catchThrowable(() -> StoreLock.take(address))).isInstanceOf(StoreInUse.class);
        first.close();
        StoreLock.take(address).close();
    }
}
