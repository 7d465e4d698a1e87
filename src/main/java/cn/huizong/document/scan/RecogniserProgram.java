package cn.huizong.document.scan;

import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The process that recognises lines for another: takes pictures of lines from a pipe and answers each with what it reads,
 * until the pipe ends. An order to end meant for the program that it works for does not break it off in the model's own
 * code: it ends when that program does.
 */
public final class RecogniserProgram {
    /** What it says first, when it is ready. */
    static final int READY = 0x48_5A_4F_31;

    /** No line's picture has more pixels. */
    private static final int MOST_PIXELS = 40_000_000;

    private RecogniserProgram() {}

    /**
     * Answers until the pipe ends.
     *
     * @throws IOException if the model cannot be loaded or the pipe breaks
     */
    public static void run(InputStream in, OutputStream out) throws IOException {
        ignoreOrdersToEnd();
        try (TextModel model = ModelFiles.load()) {
            DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(out));
            DataInputStream lines = new DataInputStream(new BufferedInputStream(in));
            answers.writeInt(READY);
            answers.flush();
            serve(model, lines, answers);
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    /** By reflection, for javac warns of the class, which every Java has, and there is no other. */
    private static void ignoreOrdersToEnd() throws IOException {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ignore = handler.getField("SIG_IGN").get(null);
            for (String order : List.of("INT", "TERM")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(order), ignore);
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static void serve(TextModel model, DataInputStream lines, DataOutputStream answers)
            throws IOException, OrtException {
        while (true) {
            int width;
            try {
                width = lines.readInt();
            } catch (EOFException e) {
                return;
            }
            int height = lines.readInt();
            if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
                throw new IOException(width + " x " + height);
            }
            write(model.read(GreyPage.of(width, height, lines.readNBytes(width * height))), answers);
            answers.flush();
        }
    }

    private static void write(LineReading reading, DataOutputStream answers) throws IOException {
        answers.writeUTF(reading.text());
        answers.writeDouble(reading.sure());
        answers.writeUTF(reading.number());
        answers.writeDouble(reading.numberSure());
    }

    /** What {@link #write} wrote. */
    static LineReading readAnswer(DataInputStream answers) throws IOException {
        return new LineReading(answers.readUTF(), answers.readDouble(), answers.readUTF(), answers.readDouble());
    }
}
