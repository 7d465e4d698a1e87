package cn.huizong.notice;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.word.CommentedWord;
import cn.huizong.document.word.CommentedWord.Comment;
import cn.huizong.letter.Letter;
import cn.huizong.letter.LetterWriter;
import cn.huizong.letter.PackedLetter;
import cn.huizong.letter.PrintedLetters;
import cn.huizong.publish.folder.FolderFile;
import cn.huizong.report.Submission;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes letters into a folder, each body's in a folder of its own, with all of them in one for printing and a list of them. */
final class NoticeFolder {
    private static final String AUTHOR = "汇总";
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final Limits limits;
    private final Function<Submission, Optional<byte[]>> content;
    private final LetterWriter letters;
    private final Set<String> names = new HashSet<>();
    private final List<NoticeIndex.Entry> entries = new ArrayList<>();
    private final List<PackedLetter> all = new ArrayList<>();
    private final List<String> withoutCopy = new ArrayList<>();

    /** Writes into an empty folder; reports are found again by {@code content}. */
    NoticeFolder(Path folder, Limits limits, LetterWriter letters, Function<Submission, Optional<byte[]>> content) {
        this.folder = folder;
        this.limits = limits;
        this.letters = letters;
        this.content = content;
    }

    /** Adds a letter that comes with no copy. */
    void add(Letter letter) throws IOException {
        String place = place(letter);
        entry(letter, write(place, letter));
    }

    /** Adds a letter about a report, with a copy of it that bears comments. */
    void add(Letter letter, Submission submission) throws IOException {
        String place = place(letter);
        List<NoticeIndex.Link> files = write(place, letter);
        if (submission.format().equals(Format.DOCX.code())) {
            Optional<byte[]> copy = content.apply(submission).flatMap(original -> commented(letter, original));
            if (copy.isPresent()) {
                String name = "批注副本-" + fileName(letter.files().get(0), "报告.docx");
                files.add(write(place + "/" + name, "批注副本", copy.get()));
            } else {
                withoutCopy.add(submission.source());
            }
        }
        entry(letter, files);
    }

    private String place(Letter letter) {
        String region = fileName(letter.body().region(), "未定地区");
        return unique(region + "/" + fileName(letter.body().agency(), "未识别的单位"));
    }

    private List<NoticeIndex.Link> write(String place, Letter letter) throws IOException {
        PackedLetter packed = letters.packed(letter);
        all.add(packed);
        List<NoticeIndex.Link> files = new ArrayList<>();
        files.add(write(place + "/" + letter.kind().title() + ".docx", "Word", LetterWriter.word(List.of(packed))));
        files.add(write(place + "/" + letter.kind().title() + ".html", "网页", letters.html(letter)));
        return files;
    }

    private void entry(Letter letter, List<NoticeIndex.Link> files) {
        entries.add(new NoticeIndex.Entry(
                letter.body().region(),
                letter.body().agency(),
                String.join("、", letter.files()),
                about(letter),
                files));
    }

    /** The Word reports that could not be copied, by path: gone or changed since they were read. */
    List<String> withoutCopy() {
        return withoutCopy;
    }

    int finish(int year) throws IOException {
        List<NoticeIndex.Link> printed = new ArrayList<>();
        for (String name : PrintedLetters.write(all, (name, word) -> Files.write(FolderFile.in(folder, name), word))) {
            printed.add(new NoticeIndex.Link(href(name), name));
        }
        entries.sort(Comparator.comparing(NoticeIndex.Entry::region).thenComparing(NoticeIndex.Entry::agency));
        Files.write(folder.resolve(NoticeIndex.FILE), new NoticeIndex(year, entries, printed).html());
        return entries.size();
    }

    private Optional<byte[]> commented(Letter letter, byte[] original) {
        List<Comment> comments = letter.items().stream()
                .flatMap(item -> item.remarks().stream())
                .map(remark -> new Comment(remark.anchor(), remark.text()))
                .toList();
        try {
            return Optional.of(new CommentedWord(original, limits).with(comments, AUTHOR));
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    private static String about(Letter letter) {
        return letter.kind() == Letter.Kind.CORRECTION
                ? "错误 " + letter.errors() + "，警告 " + (letter.items().size() - letter.errors())
                : letter.kind().title();
    }

    private NoticeIndex.Link write(String place, String text, byte[] bytes) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return new NoticeIndex.Link(href(place), text);
    }

    private static String href(String place) {
        StringBuilder href = new StringBuilder(".");
        for (String part : place.split("/", -1)) {
            href.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return href.toString();
    }

    private String unique(String place) {
        String free = place;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = place + "（" + i + "）";
        }
        return free;
    }

    /** A name that any file system takes, of a long one its end. */
    private static String fileName(String name, String otherwise) {
        String harmless = FolderFile.harmless(name);
        int length = harmless.codePointCount(0, harmless.length());
        String shorter = length <= LONGEST_NAME
                ? harmless
                : harmless.substring(harmless.offsetByCodePoints(0, length - LONGEST_NAME));
        return shorter.isEmpty() ? otherwise : shorter;
    }
}
