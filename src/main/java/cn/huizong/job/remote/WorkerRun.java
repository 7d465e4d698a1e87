package cn.huizong.job.remote;

import cn.huizong.control.OperatorFault;
import cn.huizong.examine.Decided;
import cn.huizong.job.StoreConfiguration;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A process that reads and examines for runs on other machines. */
public final class WorkerRun {
    private final Settings settings;
    private final StoreAddress store;
    private final Broker broker;
    private final Decisions decisions;

    /** Reads what the office decided, as it stands now. */
    @FunctionalInterface
    public interface Decisions extends Supplier<Decided> {}

    public WorkerRun(Settings settings, StoreAddress store, Broker broker, Decisions decisions) {
        this.decisions = decisions;
        this.settings = settings;
        this.store = store;
        this.broker = broker;
    }

    /**
     * Reads until the process is told to end.
     *
     * @throws OperatorFault if the broker cannot be reached
     */
    public void run() {
        try (ConfigurableApplicationContext context = context()) {
            context.getBean(Worker.class).run();
        }
    }

    /** The tables are the run's to make; a worker may be there first. */
    private ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(WorkerApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(StoreConfiguration.properties(store))
                .properties("spring.flyway.enabled=false")
                .initializers(context -> register((GenericApplicationContext) context))
                .run();
    }

    private void register(GenericApplicationContext context) {
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Broker.class, () -> broker);
        context.registerBean(Decisions.class, () -> decisions);
    }
}
