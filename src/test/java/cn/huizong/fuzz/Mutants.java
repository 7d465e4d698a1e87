package cn.huizong.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Good files and, the same ones in every run, files made of them by a few blind changes. */
final class Mutants {
    private static final int EACH = 32;
    private static final byte[] TELLING =
            "<>&/\"'=;{}\\|\t\n\0 0-,.%".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private Mutants() {}

    static Stream<byte[]> of(List<byte[]> seeds) {
        return IntStream.range(0, seeds.size()).boxed().flatMap(seed -> of(seeds.get(seed), seeds, seed));
    }

    private static Stream<byte[]> of(byte[] seed, List<byte[]> others, int number) {
        Stream<byte[]> mutants = IntStream.range(0, EACH).mapToObj(i -> {
            Random random = new Random(number * 1_000L + i);
            byte[] changed = seed;
            for (int changes = 1 + random.nextInt(8); changes > 0 && changed.length > 1; changes--) {
                changed = changed(changed, others.get(random.nextInt(others.size())), random);
            }
            return changed;
        });
        return Stream.concat(Stream.of(seed), mutants);
    }

    private static byte[] changed(byte[] content, byte[] other, Random random) {
        int from = random.nextInt(content.length);
        int length = Math.min(content.length - from, 1 << random.nextInt(12));
        return switch (random.nextInt(7)) {
            case 0 -> with(content, from, (byte) random.nextInt(256));
            case 1 -> with(content, from, TELLING[random.nextInt(TELLING.length)]);
            case 2 -> Arrays.copyOf(content, from + 1);
            case 3 -> spliced(content, from, from + length, new byte[0]);
            case 4 -> spliced(content, from, from, Arrays.copyOfRange(content, from, from + length));
            case 5 -> {
                int start = random.nextInt(other.length);
                yield spliced(
                        content, from, from, Arrays.copyOfRange(other, start, Math.min(other.length, start + length)));
            }
            default -> with(content, from, (byte) (content[from] ^ 1 << random.nextInt(8)));
        };
    }

    private static byte[] with(byte[] content, int at, byte value) {
        byte[] changed = content.clone();
        changed[at] = value;
        return changed;
    }

    /** The content with the part between replaced. */
    private static byte[] spliced(byte[] content, int from, int to, byte[] part) {
        byte[] changed = new byte[content.length - (to - from) + part.length];
        System.arraycopy(content, 0, changed, 0, from);
        System.arraycopy(part, 0, changed, from, part.length);
        System.arraycopy(content, to, changed, from + part.length, content.length - to);
        return changed;
    }
}
