package cn.huizong.cli;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.UIManager;

/** Asks a person for a folder: in a window where there is a screen, else in a line. */
@FunctionalInterface
interface FolderQuestion {
    /**
     * Asks once.
     *
     * @return what was answered; empty if nobody answers
     */
    Optional<String> ask() throws IOException;

    /** The question of where the reports are. */
    static FolderQuestion of(Messages messages, PrintWriter out) {
        return GraphicsEnvironment.isHeadless() ? lines(messages, out) : () -> window(messages.text("start.which"));
    }

    private static FolderQuestion lines(Messages messages, PrintWriter out) {
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, typed()));
        return () -> {
            out.print(messages.text("start.which") + messages.text("colon"));
            out.flush();
            return Optional.ofNullable(answers.readLine())
                    .map(FolderQuestion::unquoted)
                    .filter(given -> !given.isEmpty());
        };
    }

    /** What a terminal speaks; a pipe is taken for one. */
    private static Charset typed() {
        String encoding = System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(encoding) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
    }

    /** A folder that is dragged into a terminal comes in quotes. */
    private static String unquoted(String answer) {
        return answer.strip().replaceAll("^(['\"])(.*)\\1$", "$2");
    }

    private static Optional<String> window(String title) {
        try {
            UIManager.setLookAndFeel(UIManager.getSystemLookAndFeelClassName());
        } catch (ReflectiveOperationException | javax.swing.UnsupportedLookAndFeelException e) {
            // then it looks as Java does everywhere
        }
        JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        return chooser.showOpenDialog(null) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toString())
                : Optional.empty();
    }
}
