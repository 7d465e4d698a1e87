package cn.huizong.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words on the screen: Chinese, or English by {@code --lang en} or HUIZONG_LANG=en. */
record Messages(ResourceBundle bundle) {
    static Messages of(String[] arguments, Map<String, String> environment) {
        List<String> all = Arrays.asList(arguments);
        int option = all.indexOf("--lang");
        String language = option >= 0 && option + 1 < all.size()
                ? all.get(option + 1)
                : all.contains("--lang=en") ? "en" : environment.getOrDefault("HUIZONG_LANG", "zh");
        return of(language.equalsIgnoreCase("en") ? Locale.ENGLISH : Locale.ROOT);
    }

    /** The words of what is sent to bodies, whatever the screen speaks. */
    static Messages chinese() {
        return of(Locale.ROOT);
    }

    private static Messages of(Locale locale) {
        return new Messages(ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
    }

    Optional<String> findText(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String text(String key, Object... words) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** Which inboxes a store knows, to be said after what was not found; nothing if it knows none. */
    String known(List<String> inboxes) {
        return inboxes.isEmpty() ? "" : text("inboxes.known", String.join(", ", inboxes));
    }
}
