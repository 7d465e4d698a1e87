package cn.huizong.document.scan;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recognition model of PP-OCRv4 on ONNX Runtime: reads the picture of one line of text. It runs on one thread, in a
 * process of its own ({@link RecogniserProgram}), for an order to end crashes a process in the midst of it.
 */
final class TextModel implements AutoCloseable {
    /** The model takes lines of this height in pixels, and of any width. */
    private static final int HEIGHT = 48;

    private static final int NARROWEST = 48;
    private static final int WIDEST = 3_200;
    private static final String NUMERALS = "0123456789.,-";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> characters;
    private final BitSet numerals = new BitSet();

    /**
     * @param model the model's file
     * @param keys its characters, the first of which stands at 1, for 0 is none and the one behind the last is a space
     */
    TextModel(byte[] model, List<String> keys) throws OrtException {
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model, options);
        }
        characters = new ArrayList<>(List.of(""));
        characters.addAll(keys);
        characters.add(" ");
        numerals.set(0);
        for (int i = 1; i < characters.size(); i++) {
            if (characters.get(i).length() == 1 && NUMERALS.contains(characters.get(i))) {
                numerals.set(i);
            }
        }
    }

    LineReading read(GreyPage line) throws OrtException {
        int natural = Math.round((float) line.width() * HEIGHT / line.height());
        int width = Math.max(NARROWEST, Math.min(WIDEST, natural));
        long[] shape = {1, 3, HEIGHT, width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, input(line, width), shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            float[][] steps = ((float[][][]) result.get(0).getValue())[0];
            Decoded text = decode(steps, null);
            Decoded number = decode(steps, numerals);
            return new LineReading(text.text, text.sure, number.text, number.sure);
        }
    }

    private static FloatBuffer input(GreyPage line, int width) {
        GreyPage scaled = line.scaledTo(width, HEIGHT);
        float[] values = new float[3 * HEIGHT * width];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                float value = scaled.shade(x, y) / 127.5f - 1;
                for (int colour = 0; colour < 3; colour++) {
                    values[(colour * HEIGHT + y) * width + x] = value;
                }
            }
        }
        return FloatBuffer.wrap(values);
    }

    private record Decoded(String text, double sure) {}

    /** Takes the likeliest character of each step, of those allowed; the same one in a row counts once. */
    private Decoded decode(float[][] steps, @Nullable BitSet allowed) {
        StringBuilder text = new StringBuilder();
        double least = 1;
        double peak = 1;
        int before = 0;
        for (float[] step : steps) {
            int best = likeliest(step, allowed);
            double sure = share(step, best, allowed);
            if (best == before) {
                peak = Math.max(peak, sure);
                continue;
            }
            least = before == 0 ? least : Math.min(least, peak);
            peak = sure;
            before = best;
            text.append(characters.get(best));
        }
        least = before == 0 ? least : Math.min(least, peak);
        return new Decoded(text.toString().strip(), text.isEmpty() ? 0 : least);
    }

    private static int likeliest(float[] step, @Nullable BitSet allowed) {
        int best = 0;
        for (int i = 1; i < step.length; i++) {
            if (step[i] > step[best] && (allowed == null || allowed.get(i))) {
                best = i;
            }
        }
        return best;
    }

    private static double share(float[] step, int best, @Nullable BitSet allowed) {
        if (allowed == null) {
            return step[best];
        }
        double all = allowed.stream().mapToDouble(i -> step[i]).sum();
        return all == 0 ? 0 : step[best] / all;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
