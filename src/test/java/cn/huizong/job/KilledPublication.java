package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A run in a process of its own that is gone, as by a kill, at a point of publishing its second year. */
final class KilledPublication {
    /** What is under way when it is gone. */
    enum Point {
        WRITTEN_BESIDE,
        BEING_KEPT,
        KEPT,
        PUBLISHED,
        NOTED
    }

    private static Point point = Point.NOTED;
    private static int kept;
    private static boolean noting;

    private KilledPublication() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        point = Point.valueOf(args[3]);
        Settings settings = JobRunIT.settings(folder, Map.of("roster", args[4], "charts", args[5], "office", args[5]));
        new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        new RosterFile(Path.of(args[4])).read(),
                        StoreAddress.of(args[1], Map.of(StoreAddress.USER, args[2])),
                        Progress.SILENT)
                .reportsBy(PlainReading.class)
                .with(Watched.class)
                .run();
    }

    /** Watches what is said to the database, which is kept up to date step by step with what is published. */
    @Configuration(proxyBeanMethods = false)
    static class Watched {
        @Bean
        static BeanPostProcessor watching() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? watched(source) : bean;
                }
            };
        }
    }

    private static DataSource watched(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    private static Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KilledPublication.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    String said = method.getName().equals("prepareStatement") ? String.valueOf(arguments[0]) : "";
                    boolean commits = method.getName().equals("commit");
                    if (said.startsWith("insert into vintage ")) {
                        kept++;
                        noting = false;
                        goneAt(Point.WRITTEN_BESIDE);
                    } else if (kept > 0 && said.startsWith("insert into mark")) {
                        noting = true;
                        goneAt(Point.PUBLISHED);
                    } else if (commits) {
                        goneAt(Point.BEING_KEPT);
                    }
                    Object answer = answer(connection, method, arguments);
                    if (commits) {
                        goneAt(noting ? Point.NOTED : Point.KEPT);
                    }
                    return answer;
                });
    }

    private static Object answer(Connection connection, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void goneAt(Point reached) {
        if (kept == 2 && reached == point) {
            Runtime.getRuntime().halt(137);
        }
    }
}
