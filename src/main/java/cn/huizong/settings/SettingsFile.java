package cn.huizong.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            throw new WrongSettings(explain(e), e);
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
            throw new WrongSettings("设置文件 " + file + " 不是合格的 YAML：" + where, e);
        }
    }

    private Settings checked(Settings settings) throws WrongSettings {
        Settings.Bounds limits = settings.limits();
        boolean positive = settings.chunk() > 0
                && settings.threads() >= 0
                && limits.bytes() > 0
                && limits.unpackedBytes() > 0
                && limits.entries() > 0
                && limits.cells() > 0
                && limits.columns() > 0
                && limits.depth() > 0
                && limits.pages() > 0
                && limits.marks() > 0
                && settings.scans().seconds() > 0
                && settings.scans().pixels() > 0
                && settings.scans().pages() > 0
                && limits.archiveBytes() > 0
                && limits.ratio() > 0
                && limits.nesting() > 0
                && limits.seconds() > 0
                && settings.workers().partition() > 0
                && settings.workers().patience() > 0;
        if (!positive) {
            throw new WrongSettings("设置文件 " + file + "：chunk、limits、scans 和 workers 的各个数必须大于 0，threads 不能小于 0");
        }
        try {
            settings.deadline();
        } catch (DateTimeException e) {
            throw new WrongSettings("设置文件 " + file + "：warn 和 due 应写成 01-31 这样的月日，today 应写成 2022-02-15 这样的日期", e);
        }
        return settings;
    }

    private String explain(BindException e) {
        if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
            String keys = unbound.getUnboundProperties().stream()
                    .map(property -> property.getName().toString())
                    .sorted()
                    .reduce((one, other) -> one + "、" + other)
                    .orElse("");
            return "设置文件 " + file + " 里没有这样的设置项：" + keys;
        }
        String value = Optional.ofNullable(e.getProperty())
                .map(property -> "“" + property.getValue() + "”")
                .orElse("");
        return "设置文件 " + file + " 里 " + e.getName() + " 的值" + value + "不合格";
    }
}
