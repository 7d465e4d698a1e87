package cn.huizong.notice;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.word.CommentedWord;
import cn.huizong.document.word.CommentedWord.Comment;
import cn.huizong.report.Submission;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes notices into a folder, each body's in a folder of its own, with the list of them all. */
final class NoticeFolder {
    private static final String AUTHOR = "汇总";
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final Limits limits;
    private final Function<Submission, Optional<byte[]>> content;
    private final NoticeLetter letters = new NoticeLetter();
    private final Set<String> names = new HashSet<>();
    private final List<NoticeIndex.Entry> entries = new ArrayList<>();
    private final List<String> withoutCopy = new ArrayList<>();

    /** Writes into an empty folder; reports are found again by {@code content}. */
    NoticeFolder(Path folder, Limits limits, Function<Submission, Optional<byte[]>> content) {
        this.folder = folder;
        this.limits = limits;
        this.content = content;
    }

    void add(Notice notice, Submission submission) throws IOException {
        String region = fileName(notice.body().region(), "未定地区");
        String agency = fileName(notice.body().agency(), "未识别的单位");
        String place = unique(region + "/" + agency);
        String letter = notice.isReturn() ? "退回通知" : "更正通知";
        List<NoticeIndex.Link> files = new ArrayList<>();
        files.add(write(place + "/" + letter + ".docx", "Word", letters.word(notice)));
        files.add(write(place + "/" + letter + ".html", "网页", letters.html(notice)));
        if (!notice.isReturn() && submission.format().equals(Format.DOCX.code())) {
            Optional<byte[]> copy = content.apply(submission).flatMap(original -> commented(notice, original));
            if (copy.isPresent()) {
                String name = "批注副本-" + fileName(lastName(submission.source()), "报告.docx");
                files.add(write(place + "/" + name, "批注副本", copy.get()));
            } else {
                withoutCopy.add(submission.source());
            }
        }
        entries.add(new NoticeIndex.Entry(
                notice.body().region(), notice.body().agency(), notice.source(), about(notice), files));
    }

    /** The Word reports that could not be copied, by path: gone or changed since they were read. */
    List<String> withoutCopy() {
        return withoutCopy;
    }

    int finish(int year) throws IOException {
        Files.write(folder.resolve(NoticeIndex.FILE), new NoticeIndex(year, entries).html());
        return entries.size();
    }

    private Optional<byte[]> commented(Notice notice, byte[] original) {
        List<Comment> comments = notice.items().stream()
                .map(item -> new Comment(item.anchor(), text(item)))
                .toList();
        try {
            return Optional.of(new CommentedWord(original, limits).with(comments, AUTHOR));
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    private static String text(Notice.Item item) {
        List<String> lines = new ArrayList<>(List.of((item.grave() ? "错误：" : "警告：") + item.problem()));
        lines.addAll(item.remedies());
        return String.join("\n", lines);
    }

    private static String about(Notice notice) {
        return notice.isReturn()
                ? "退回"
                : "错误 " + notice.errors() + "，警告 " + (notice.items().size() - notice.errors());
    }

    private NoticeIndex.Link write(String place, String text, byte[] bytes) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        StringBuilder href = new StringBuilder(".");
        for (String part : place.split("/", -1)) {
            href.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return new NoticeIndex.Link(href.toString(), text);
    }

    private String unique(String place) {
        String free = place;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = place + "（" + i + "）";
        }
        return free;
    }

    private static String lastName(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    /** A name that any file system takes; names come from reports and from other people's folders. */
    private static String fileName(String name, String otherwise) {
        String harmless = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]", "_")
                .strip()
                .replaceAll("^[.]+|[. ]+$", "");
        int length = harmless.codePointCount(0, harmless.length());
        String shorter = length <= LONGEST_NAME
                ? harmless
                : harmless.substring(harmless.offsetByCodePoints(0, length - LONGEST_NAME));
        return shorter.isEmpty() ? otherwise : shorter;
    }
}
