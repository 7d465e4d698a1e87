package cn.huizong.cli;

import cn.huizong.job.remote.Broker;
import cn.huizong.job.remote.BrokerAddress;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the run and its workers meet. */
record WorkersOption(Messages messages, Map<String, String> environment) {
    static final String SETTING = "workers.at";

    /** The broker that the settings name; empty where files are read here. */
    Optional<Broker> find(Settings settings, StoreAddress store) throws IOException {
        String url = settings.workers().at();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (store.isFile()) {
            throw new UsageError(messages.text("usage.workers.store"));
        }
        try {
            return Optional.of(new Broker(
                    BrokerAddress.of(url, environment), settings.workers().queue()));
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.text("usage.workers.at"));
        }
    }
}
