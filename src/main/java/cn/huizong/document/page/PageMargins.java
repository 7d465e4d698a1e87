package cn.huizong.document.page;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the prose of a document is set, told from its lines.
 *
 * @param left where most full lines begin, in points
 * @param right where most full lines end
 * @param size the height of most of its characters
 * @param pitch the distance between most of its lines
 */
record PageMargins(double left, double right, double size, double pitch) {
    /** Lines with fewer characters are headings, or the ends of paragraphs. */
    static final int FULL = 15;

    static PageMargins of(List<PageContent> contents) {
        List<PageLine> all =
                contents.stream().flatMap(content -> content.lines().stream()).toList();
        List<PageLine> full =
                all.stream().filter(line -> line.glyphs().size() >= FULL).toList();
        List<PageLine> lines = full.isEmpty() ? all : full;
        if (lines.isEmpty()) {
            return new PageMargins(0, 0, 0, 0);
        }
        double[] lefts = lines.stream().mapToDouble(PageLine::left).sorted().toArray();
        double[] rights = lines.stream().mapToDouble(PageLine::right).sorted().toArray();
        double[] sizes = lines.stream().mapToDouble(PageLine::size).sorted().toArray();
        double size = sizes[sizes.length / 2];
        double[] pitches = contents.stream()
                .flatMapToDouble(content -> pitches(content.lines()))
                .filter(pitch -> pitch > 0 && pitch < 3 * size)
                .sorted()
                .toArray();
        double pitch = pitches.length == 0 ? 2 * size : pitches[pitches.length / 2];
        return new PageMargins(lefts[lefts.length / 10], rights[rights.length - 1 - rights.length / 10], size, pitch);
    }

    private static DoubleStream pitches(List<PageLine> lines) {
        return IntStream.range(1, lines.size())
                .mapToDouble(i -> lines.get(i).bottom() - lines.get(i - 1).bottom());
    }
}
