package cn.huizong.cli;

import cn.huizong.store.ReportStore;
import cn.huizong.store.RunAttemptStore;
import cn.huizong.store.RunStore;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreFault;
import cn.huizong.store.StoreLock;
import cn.huizong.store.SubmissionStore;
import cn.huizong.store.VintageStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store opened to look something up; needs no Spring context and so no waiting. */
record OpenStore(StoreAddress address, Connection connection, JdbcClient jdbc) implements AutoCloseable {

    /** A store that cannot be opened; the message is one line for the operator. */
    static final class ClosedStore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ClosedStore(String message, SQLException cause) {
            super(message, cause);
        }
    }

    static OpenStore at(Messages messages, String url, Map<String, String> environment) throws Exception {
        StoreAddress address = StoreOption.address(messages, url, environment);
        try {
            Connection connection = DriverManager.getConnection(
                    address.isFile() ? address.url() + ";IFEXISTS=TRUE" : address.url(),
                    address.user(),
                    address.password());
            return new OpenStore(
                    address, connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new ClosedStore(why(messages, url, e), e);
        }
    }

    /** Why a store could not be opened, in a line. */
    static String why(Messages messages, String url, SQLException e) {
        return switch (StoreFault.of(e)) {
            case IN_USE -> messages.text("store.busy", url);
            case ABSENT -> messages.text("store.absent", url);
            case DAMAGED -> messages.text("store.damaged", url, OneLine.of(e));
            case UNREACHABLE -> messages.text("store.unreachable", url, OneLine.of(e));
        };
    }

    RunAttemptStore attempts() {
        return new RunAttemptStore(jdbc, StoreLock.isHeld(address, jdbc));
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
