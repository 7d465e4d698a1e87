package cn.huizong.job;

import cn.huizong.control.OperatorFault;
import cn.huizong.publish.folder.DataPackage;
import cn.huizong.settings.Settings;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.FiguresStore;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a run to what was there before it: a store that was lost, or an inbox that has moved, must not look like a beginning.
 */
public final class StartingPoint {
    private static final int ALL = 100;
    private static final int HALF = 50;

    private final SubmissionStore submissions;
    private final FingerprintStore fingerprints;
    private final BodyFindingStore findings;
    private final VintageStore vintages;
    private final FiguresStore figures;
    private final Settings settings;
    private final Told told;

    StartingPoint(
            SubmissionStore submissions,
            FingerprintStore fingerprints,
            BodyFindingStore findings,
            VintageStore vintages,
            FiguresStore figures,
            Settings settings,
            Told told) {
        this.submissions = submissions;
        this.fingerprints = fingerprints;
        this.findings = findings;
        this.vintages = vintages;
        this.figures = figures;
        this.settings = settings;
        this.told = told;
    }

    /**
     * What the operator says of the beginning.
     *
     * @param movedFrom the name of the inbox before, if it has moved
     * @param isAnew whether this is a beginning, whatever it looks like
     * @param mayDrop whether what the office had decided may be left out
     */
    public record Told(Optional<String> movedFrom, boolean isAnew, boolean mayDrop) {
        /** Nothing: the run goes on from where the last one ended. */
        static final Told NOTHING = new Told(Optional.empty(), false, false);
    }

    /**
     * Holds an empty store to the output.
     *
     * @throws OperatorFault if releases lie there that the store knows nothing of
     */
    void checkStore() throws IOException {
        if (told.isAnew() || !submissions.inboxes().isEmpty()) {
            return;
        }
        List<String> years = published();
        if (!years.isEmpty()) {
            throw new OperatorFault("结果文件夹 " + settings.output() + " 里已有 " + String.join("、", years)
                    + " 的发布，数据库却是空的：数据库文件可能丢了，或者地址写错了。请改正地址，或放回备份（见 docs/operations.md）；确实要从头开始，加上 --begin-anew 再运行一次");
        }
    }

    private List<String> published() throws IOException {
        List<String> years = new ArrayList<>();
        if (Files.isDirectory(settings.output())) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(settings.output(), "[0-9]*")) {
                for (Path folder : folders) {
                    if (Files.exists(folder.resolve(DataPackage.FILE))) {
                        years.add(String.valueOf(folder.getFileName()));
                    }
                }
            }
        }
        return years.stream().sorted().toList();
    }

    /**
     * Holds an inbox that the store does not know to those that it knows.
     *
     * @param hashes those of the files that lie in it
     * @throws OperatorFault if half of them or more were read from another inbox
     */
    void checkInbox(String inbox, Set<String> hashes) {
        if (told.isAnew()) {
            return;
        }
        for (String other : submissions.inboxes()) {
            if (other.equals(inbox)) {
                continue;
            }
            Set<String> known = submissions.of(other).stream()
                    .filter(StoredSubmission::present)
                    .map(stored -> stored.submission().sha256())
                    .filter(hash -> !hash.isEmpty())
                    .collect(Collectors.toSet());
            long same = hashes.stream().filter(known::contains).count();
            if (same > 0 && same * ALL >= (long) HALF * hashes.size()) {
                throw new OperatorFault("这个收件夹里的 " + hashes.size() + " 个文件有 " + same + " 个以前是从 " + other
                        + " 读取的。收件夹搬了家、改了名，加上 --moved-from=" + other
                        + " 再运行一次，历史、决定和发布编号都接着用；确实是另一个收件夹，加上 --begin-anew");
            }
        }
    }

    /**
     * Gives what was found in an inbox to the place where it lies now, unless that was done before; to be called in a
     * transaction.
     *
     * @throws OperatorFault if the store does not know the one, or knows both
     */
    void move(String to) {
        if (told.movedFrom().isEmpty()) {
            return;
        }
        String from = told.movedFrom().get();
        List<String> inboxes = submissions.inboxes();
        if (inboxes.contains(to) && !inboxes.contains(from)) {
            return;
        }
        if (inboxes.contains(to)) {
            throw new OperatorFault("数据库里已有收件夹 " + to + " 的报告，不能再接 " + from + " 的；请去掉 --moved-from");
        }
        if (!inboxes.contains(from)) {
            throw new OperatorFault("数据库里没有收件夹 " + from + "；有的是：" + String.join("、", inboxes));
        }
        if (vintages.inboxes().contains(to)) {
            throw new OperatorFault("收件夹 " + to + " 已经发布过，不能再接 " + from + " 的历史；请去掉 --moved-from");
        }
        submissions.rename(from, to);
        fingerprints.rename(from, to);
        findings.rename(from, to);
        vintages.rename(from, to);
        figures.drop(from); // they are made of the same reports again, under the name of the new inbox
    }
}
