package cn.huizong.job;

import cn.huizong.settings.Version;
import java.util.Map;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** How the log is written. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /** A JSON object a line in the Elastic Common Schema, with the run, the job and the step. */
    JSON;

    private static final String SETTINGS = "classpath:logback-json.xml";

    /** Has this process log so from now on; Spring Boot leaves alone what is set up before it starts. */
    public void apply() {
        if (this == TEXT) {
            return;
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "log",
                        Map.of(
                                "logging.structured.format.console", "ecs",
                                "logging.structured.ecs.service.name", "huizong",
                                "logging.structured.ecs.service.version",
                                        Version.current().number())));
        LoggingSystem logging = LoggingSystem.get(LogFormat.class.getClassLoader());
        logging.cleanUp();
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), SETTINGS, null);
    }
}
