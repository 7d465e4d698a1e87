package cn.huizong.cli;

import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.util.Map;

/** The store that a command works on. */
final class StoreOption {
    private StoreOption() {}

    static StoreAddress address(Messages messages, String url, Map<String, String> environment) throws IOException {
        try {
            return StoreAddress.of(url, environment);
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.text("usage.store"));
        }
    }
}
