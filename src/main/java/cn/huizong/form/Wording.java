package cn.huizong.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Brings a label, heading or title of a real report to one plain spelling, so that drift in brackets, spaces, digits,
 * scripts, numbering and punctuation does not hide what it says. Two texts with the same plain spelling say the same.
 */
public final class Wording {
    private static final Wording OFFICIAL = load();

    /** The labels of one report are those of the next: spelling them out once is enough. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int LONGEST_LABEL = 60;
    private static final int MOST_KNOWN = 20_000;

    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]]*\\]");
    /** The numeral of a group of 本年度办理结果, of whose brackets the second is lost, as scans lose it. */
    private static final String UNCLOSED = "[一二三四五六七](?=予以|部分|不予|无法|其他|总计)";

    /** A bracketed note, but not a bracketed numeral such as the one in 第二十条第（一）项. */
    private static final Pattern NOTE = Pattern.compile("\\((?![一二三四五六七八九十]{1,3}\\)|" + UNCLOSED + ")[^()]*\\)?");

    private static final Pattern NUMBERING = Pattern.compile("^(?:其中[:：,]?|\\([一二三四五六七八九十]{1,3}\\)|\\(" + UNCLOSED
            + "|\\(?\\d{1,2}\\)|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、](?!\\d))");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\p{Cf}、,，。.:：;；“”\"'‘’`·《》〈〉<>/()*_—\\-]");

    private final List<Map.Entry<String, String>> words;
    /** What each character is written as. */
    private final char[] characters;

    private Wording(List<Map.Entry<String, String>> words, char[] characters) {
        this.words = words;
        this.characters = characters;
    }

    /** The file as it is written. */
    private record WrittenWording(Map<String, String> words, String characters) {}

    private static Wording load() {
        WrittenWording written = YamlFile.resource("/forms/wording.yml", WrittenWording.class);
        char[] characters = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < characters.length; c++) {
            characters[c] = (char) c;
        }
        TraditionalCharacters.simplify(characters);
        Pattern.compile(" ")
                .splitAsStream(written.characters())
                .forEach(pair -> characters[pair.charAt(0)] = pair.charAt(1));
        return new Wording(List.copyOf(written.words().entrySet()), characters);
    }

    /** The words and characters that are brought back to those of the forms. */
    public static List<Object> official() {
        StringBuilder changed = new StringBuilder();
        for (int c = 0; c < OFFICIAL.characters.length; c++) {
            if (OFFICIAL.characters[c] != c) {
                changed.append((char) c).append(OFFICIAL.characters[c]);
            }
        }
        return List.of(OFFICIAL.words, changed);
    }

    /** The words of another usage, in simplified characters. */
    static List<String> replacedWords() {
        return OFFICIAL.words.stream().map(Map.Entry::getKey).toList();
    }

    /** The simplified character of a traditional one; of any other that one itself. */
    static char simplified(char c) {
        return OFFICIAL.characters[c];
    }

    /** The label without numbering, notes in brackets, spaces and punctuation, in simplified characters. */
    public static String plain(String text) {
        if (text.length() > LONGEST_LABEL) {
            return spellOut(text);
        }
        String known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        String plain = spellOut(text);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(text, plain);
        }
        return plain;
    }

    private static String spellOut(String text) {
        String label = unified(text);
        String bare = NOTE.matcher(label).replaceAll("");
        String unnumbered = withoutNumbering(bare.isBlank() ? label : bare);
        return PUNCTUATION.matcher(unnumbered).replaceAll("");
    }

    /** Half-width, simplified, without spaces: what a pattern over prose or a heading's unit is held against. */
    public static String unified(String text) {
        String half = Normalizer.normalize(seen(text), Normalizer.Form.NFKC);
        return OFFICIAL.simplified(
                half.indexOf('[') < 0 ? half : BOOKMARK.matcher(half).replaceAll(""));
    }

    /** Marks of notes are no digits of what they stand at; a text of marks alone is left as it is. */
    private static String seen(String text) {
        String bare = Signs.withoutNoteMarks(Signs.visible(text));
        return bare.isBlank() ? text : bare;
    }

    private static String withoutNumbering(String label) {
        String rest = label;
        for (String shorter = step(rest); !shorter.equals(rest); shorter = step(rest)) {
            rest = shorter;
        }
        return rest;
    }

    /** One numbering less, unless nothing would be left. */
    private static String step(String label) {
        String shorter = NUMBERING.matcher(label).replaceFirst("");
        return shorter.isEmpty() ? label : shorter;
    }

    private String simplified(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                result.append(characters[c]);
            }
        }
        String plain = result.toString();
        for (Map.Entry<String, String> word : words) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        return plain;
    }
}
