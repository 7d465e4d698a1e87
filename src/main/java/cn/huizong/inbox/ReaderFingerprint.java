package cn.huizong.inbox;

import cn.huizong.extract.FormsAsRead;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Side;
import cn.huizong.form.Tie;
import cn.huizong.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What determines how a file is read, as hashes. It is kept with what was read: where it is another today, what was read may be
 * read otherwise.
 *
 * @param code the code that reads, and the libraries that it reads with
 * @param forms what reading asks of the forms
 * @param settings how much a file may ask for, and how scans are read
 * @param ties what blanks are deduced by, which needs no file
 */
public record ReaderFingerprint(String code, String forms, String settings, String ties) {
    private static final String BUILT = "/META-INF/reading.properties";
    private static final int DIGITS = 16;
    private static final int DIGITS_OF_FORM = 8;
    /** Stands for the words that all forms go by. */
    static final String WORDING = "*";

    /** A part for which files are read again. */
    public enum Part {
        CODE("程序的读取部分"),
        FORMS("表格的行、列和用词"),
        SETTINGS("limits 或 scans 设置");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What an operator knows it as. */
        public String words() {
            return words;
        }
    }

    /** What this program reads by. */
    public static ReaderFingerprint of(Settings settings, Forms forms, Rules rules) {
        return new ReaderFingerprint(
                built(),
                hash(FormsAsRead.text(forms)),
                hash(settings.limits() + "\n" + settings.scans()),
                hash(rules.ties().stream().map(ReaderFingerprint::said).collect(Collectors.joining("\n"))));
    }

    /** What reading asks of each form, as hashes by its id, and of the words that all go by. */
    static Map<String, String> byForm(Forms forms) {
        Map<String, String> hashes = new TreeMap<>();
        hashes.put(WORDING, hash(FormsAsRead.wording()).substring(0, DIGITS_OF_FORM));
        forms.all()
                .forEach(form ->
                        hashes.put(form.id(), hash(FormsAsRead.text(form)).substring(0, DIGITS_OF_FORM)));
        return hashes;
    }

    private static String built() {
        try (InputStream in = ReaderFingerprint.class.getResourceAsStream(BUILT)) {
            if (in == null) {
                throw new IllegalStateException("built without " + BUILT);
            }
            Properties built = new Properties();
            built.load(in);
            return built.getProperty("code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Tie tie) {
        return tie.table() + " " + said(tie.left()) + " " + tie.relation().sign() + " " + said(tie.right());
    }

    private static String said(Side side) {
        return side.keys() + (side.largest() ? " largest" : "");
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }

    /** What is kept; {@link #parse} reads it. */
    public String text() {
        return String.join(" ", code, forms, settings, ties);
    }

    /** Reads what was kept. What an older program kept differs in every part. */
    public static ReaderFingerprint parse(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return parts.size() == Part.values().length + 1
                ? new ReaderFingerprint(parts.get(0), parts.get(1), parts.get(2), parts.get(3))
                : new ReaderFingerprint("", "", "", "");
    }

    /** The same reading with blanks deduced by other ties. */
    public ReaderFingerprint withTies(String others) {
        return new ReaderFingerprint(code, forms, settings, others);
    }

    /** For what a file that was read by another fingerprint is to be read again; nothing if only ties differ. */
    public Set<Part> differences(ReaderFingerprint other) {
        Set<Part> differences = EnumSet.noneOf(Part.class);
        if (!code.equals(other.code)) {
            differences.add(Part.CODE);
        }
        if (!forms.equals(other.forms)) {
            differences.add(Part.FORMS);
        }
        if (!settings.equals(other.settings)) {
            differences.add(Part.SETTINGS);
        }
        return differences;
    }
}
