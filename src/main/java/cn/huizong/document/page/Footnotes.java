package cn.huizong.document.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the footnotes of a page: they stand under a short line of their own and begin with a mark. */
final class Footnotes {
    private static final Pattern MARK = Pattern.compile("(?s)[\\[［（(]?[0-9０-９①-⑳*＊].*");
    private static final double SHORTEST_LINE = 40;
    private static final double LONGEST_LINE = 0.4;

    private Footnotes() {}

    /** The footnotes among the lines of a page, which are its last ones. */
    static List<PageLine> of(PageMarks page, List<PageTable> tables, List<PageLine> lines) {
        double body = tables.stream().mapToDouble(PageTable::bottom).max().orElse(0);
        Optional<Ruling> line = page.rulings().stream()
                .filter(Ruling::across)
                .filter(ruling -> ruling.length() >= SHORTEST_LINE && ruling.length() <= LONGEST_LINE * page.width())
                .filter(ruling -> ruling.at() > Math.max(body + 1, page.height() / 2))
                .filter(ruling -> lines.stream().noneMatch(each -> isUnder(ruling, each)))
                .reduce((upper, lower) -> lower);
        int first = 0;
        while (line.isPresent()
                && first < lines.size()
                && lines.get(first).centre() < line.get().at()) {
            first++;
        }
        boolean noted = line.isPresent()
                && first < lines.size()
                && MARK.matcher(lines.get(first).text()).matches();
        return noted ? lines.subList(first, lines.size()) : List.of();
    }

    /** Whether a ruling runs through a line of text or just below it. */
    private static boolean isUnder(Ruling ruling, PageLine line) {
        return line.left() < ruling.to()
                && line.right() > ruling.from()
                && ruling.at() > line.top()
                && ruling.at() < line.bottom() + line.size() / 4;
    }
}
