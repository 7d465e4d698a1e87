package cn.huizong.document.container;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Opens archives and mails, and those inside them, one file at a time. */
public final class Containers {
    /**
     * Stands between a container and what is inside it: {@code 报送.zip//财政局/年报.docx}. No path of a folder holds two
     * strokes together.
     */
    public static final String INSIDE = "//";

    private final Documents documents;
    private final Limits limits;
    private final Predicate<String> ignored;

    /** Opens containers; {@code ignored} tells by a file's or folder's own name what in them is no report. */
    public Containers(Documents documents, Limits limits, Predicate<String> ignored) {
        this.documents = documents;
        this.limits = limits;
        this.ignored = ignored;
    }

    /** Hears of what is inside a container, file by file. A path is the names that lead to it, outermost first. */
    public interface Visitor {
        void file(List<String> path, byte[] content);

        /** A file of so many bytes that cannot be unpacked, and why. */
        void refused(List<String> path, long bytes, String reason);
    }

    /** Whether files of a format hold other files. */
    public static boolean holdsFiles(Format format) {
        return format == Format.ZIP || format == Format.EML || format == Format.MSG || format == Format.TNEF;
    }

    /**
     * Opens a container.
     *
     * @throws UnreadableDocument if it is damaged or beyond a limit
     */
    public Container open(byte[] content) throws UnreadableDocument {
        return joined(
                switch (documents.format(content)) {
                    case EML -> new MailContainer(content, limits);
                    case MSG -> OutlookContainer.message(content, limits);
                    case TNEF -> OutlookContainer.winmail(content, limits);
                    default -> new ZipContainer(content, limits);
                });
    }

    /** Whether files of these names, all that lies in one folder, are certainly pictures of the pages of one report. */
    public static boolean arePages(List<String> names) {
        return PictureSeries.find(names).isPresent();
    }

    /** Files in which pictures that are certainly the pages of one report are one file, as in every container that is opened. */
    public Container joined(Container files) {
        return new SeriesContainer(files, this::isIgnored, limits.bytes());
    }

    /**
     * Hands on every file in a container and in the containers inside it.
     *
     * @return how many files were passed over as no reports
     * @throws UnreadableDocument if the container as a whole is damaged, empty or beyond a limit
     */
    public int walk(byte[] content, Visitor visitor) throws UnreadableDocument {
        return walk(open(content), content.length, visitor);
    }

    /** The same of a container that is open, and of so many bytes as it lies. */
    public int walk(Container container, long bytes, Visitor visitor) throws UnreadableDocument {
        Walk walk = new Walk(visitor, new UnpackBudget(limits, bytes));
        walk.through(container, List.of());
        return walk.passedOver;
    }

    private boolean isIgnored(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> part.equals("__MACOSX") || ignored.test(part));
    }

    /** One way through a container and all that is inside. */
    private final class Walk {
        private final Visitor visitor;
        private final UnpackBudget budget;
        private int passedOver;

        Walk(Visitor visitor, UnpackBudget budget) {
            this.visitor = visitor;
            this.budget = budget;
        }

        void through(Container container, List<String> path) throws UnreadableDocument {
            int reports = 0;
            for (Container.Entry entry : container.entries()) {
                budget.entry();
                if (isIgnored(entry.name())) {
                    passedOver++;
                } else {
                    reports++;
                    visit(
                            container,
                            entry,
                            Stream.concat(path.stream(), Stream.of(entry.name()))
                                    .toList());
                }
            }
            if (reports == 0) {
                throw new UnreadableDocument("里面没有报告文件，请核对后重新报送");
            }
        }

        private void visit(Container container, Container.Entry entry, List<String> path) throws UnreadableDocument {
            if (!entry.refusal().isEmpty()) {
                visitor.refused(path, entry.bytes(), entry.refusal());
                return;
            }
            budget.bytes(entry.bytes());
            byte[] content;
            try {
                content = container.content(entry.name());
            } catch (UnreadableDocument e) {
                visitor.refused(path, entry.bytes(), reason(e));
                return;
            }
            if (!holdsFiles(documents.format(content))) {
                visitor.file(path, content);
            } else if (path.size() >= limits.nesting()) {
                visitor.refused(path, content.length, "压缩包或邮件套了超过 " + limits.nesting() + " 层（限额 nesting），请把文件取出来后再报送");
            } else {
                nested(content, path);
            }
        }

        private void nested(byte[] content, List<String> path) throws UnreadableDocument {
            Container container;
            try {
                container = open(content);
            } catch (UnreadableDocument e) {
                visitor.refused(path, content.length, reason(e));
                return;
            }
            if (container.entries().stream().allMatch(entry -> isIgnored(entry.name()))) {
                visitor.refused(path, content.length, "里面没有报告文件，请核对后重新报送");
            } else {
                through(container, path);
            }
        }

        private static String reason(UnreadableDocument e) {
            return String.valueOf(e.getMessage());
        }
    }
}
