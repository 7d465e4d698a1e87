package cn.huizong.cli;

import cn.huizong.store.ReportStore;
import cn.huizong.store.RunStore;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.SubmissionStore;
import cn.huizong.store.VintageStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store opened to look something up; needs no Spring context and so no waiting. */
record OpenStore(Connection connection, JdbcClient jdbc) implements AutoCloseable {
    static OpenStore at(Messages messages, String url, Map<String, String> environment) throws Exception {
        StoreAddress address = StoreOption.address(messages, url, environment);
        try {
            Connection connection = DriverManager.getConnection(
                    address.isFile() ? address.url() + ";IFEXISTS=TRUE" : address.url(),
                    address.user(),
                    address.password());
            return new OpenStore(connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(messages.text("store.closed", url), e);
        }
    }

    SubmissionStore submissions() {
        return new SubmissionStore(jdbc);
    }

    ReportStore reports() {
        return new ReportStore(jdbc);
    }

    VintageStore vintages() {
        return new VintageStore(jdbc);
    }

    RunStore runs() {
        return new RunStore(jdbc);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
