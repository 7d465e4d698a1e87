package cn.huizong.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Reads {@code jobs/NAME.yml}. A key that nobody knows or a value of the wrong kind is an error, never passed over. */
public final class SettingsFile {
    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * The settings, the options given on the command line first; without a file, the defaults.
     *
     * @throws WrongSettings naming the file and the key
     */
    public Settings read(Map<String, Object> options) throws WrongSettings {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("options", options));
        load(sources);
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        try {
            return checked(binder.bindOrCreate(
                    ConfigurationPropertyName.EMPTY,
                    Bindable.of(Settings.class),
                    new NoUnboundElementsBindHandler(BindHandler.DEFAULT)));
        } catch (BindException e) {
            throw explained(e);
        }
    }

    private void load(MutablePropertySources sources) throws WrongSettings {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<PropertySource<?>> loaded =
                    new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
            loaded.forEach(sources::addLast);
        } catch (IOException | RuntimeException e) {
            String where = Optional.ofNullable(e.getMessage())
                    .map(message -> message.replaceAll("\\s+", " ").strip())
                    .orElse("");
            throw wrong("settings.yaml", e, where);
        }
    }

    private Settings checked(Settings settings) throws WrongSettings {
        Settings.Bounds limits = settings.limits();
        Settings.Scanning scans = settings.scans();
        Settings.Workers workers = settings.workers();
        checkAtLeast(0, "threads", settings.threads());
        checkAtLeast(0, "most-gone", settings.mostGone());
        checkAtLeast(1, "full-look", settings.fullLook());
        checkAtLeast(1, "chunk", settings.chunk());
        checkAtLeast(1, "limits.bytes", limits.bytes());
        checkAtLeast(1, "limits.unpacked-bytes", limits.unpackedBytes());
        checkAtLeast(1, "limits.entries", limits.entries());
        checkAtLeast(1, "limits.cells", limits.cells());
        checkAtLeast(1, "limits.columns", limits.columns());
        checkAtLeast(1, "limits.depth", limits.depth());
        checkAtLeast(1, "limits.pages", limits.pages());
        checkAtLeast(1, "limits.marks", limits.marks());
        checkAtLeast(1, "limits.archive-bytes", limits.archiveBytes());
        checkAtLeast(1, "limits.ratio", limits.ratio());
        checkAtLeast(1, "limits.nesting", limits.nesting());
        checkAtLeast(1, "limits.seconds", limits.seconds());
        checkAtLeast(1, "scans.seconds", scans.seconds());
        checkAtLeast(1, "scans.pixels", scans.pixels());
        checkAtLeast(1, "scans.pages", scans.pages());
        checkAtLeast(1, "workers.partition", workers.partition());
        checkAtLeast(1, "workers.patience", workers.patience());
        try {
            settings.deadline();
            settings.letters().sender();
        } catch (DateTimeException e) {
            throw wrong("settings.day", e);
        }
        return settings;
    }

    private void checkAtLeast(long least, String key, long value) throws WrongSettings {
        if (value < least) {
            throw wrong("settings.least", null, key, String.valueOf(least), String.valueOf(value));
        }
    }

    private WrongSettings explained(BindException e) {
        if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
            String keys = unbound.getUnboundProperties().stream()
                    .map(property -> property.getName().toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
            return wrong("settings.unknown", e, keys);
        }
        String value = Optional.ofNullable(e.getProperty())
                .map(property -> String.valueOf(property.getValue()))
                .orElse("");
        return wrong("settings.value", e, e.getName().toString(), value);
    }

    private WrongSettings wrong(String sentence, @Nullable Throwable cause, String... words) {
        return new WrongSettings(
                sentence,
                Stream.concat(Stream.of(file.toString()), Stream.of(words)).toList(),
                cause);
    }
}
