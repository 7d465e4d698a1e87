package cn.huizong.document.page;

import cn.huizong.document.text.TextLine;
import cn.huizong.document.text.Wide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes page numbers and running headers and footers out of the text; they stand on the paper and not in the report. */
final class RunningHeads {
    private static final double MARGIN = 0.12;
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}|\\d{1,3} ?/ ?\\d{1,3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
    /** Places of one line on different pages differ by less, in points. */
    private static final double SAME_PLACE = 4;

    /** A line by what it says, digits apart, and where it stands from the nearer end of the page. */
    private record Place(String text, boolean top, long at) {}

    private final Map<Place, Set<Integer>> pages = new HashMap<>();

    private RunningHeads() {}

    static List<PageContent> without(List<PageContent> contents) {
        RunningHeads heads = new RunningHeads();
        contents.forEach(content -> content.lines().stream()
                .filter(line -> isAtEnd(line, content))
                .forEach(line -> heads.note(line, content.page())));
        List<PageContent> without = new ArrayList<>();
        for (PageContent content : contents) {
            without.add(content.with(content.lines().stream()
                    .filter(line -> !(isAtEnd(line, content) && heads.isHead(line, content, contents.size() == 1)))
                    .toList()));
        }
        return without;
    }

    private void note(PageLine line, PageMarks page) {
        for (Place place : places(line, page)) {
            pages.computeIfAbsent(place, unused -> new HashSet<>()).add(page.number());
        }
    }

    /** The place, and the one beside it, so that places on both sides of a limit meet. */
    private static List<Place> places(PageLine line, PageMarks page) {
        boolean top = line.top() < page.height() / 2;
        double from = top ? line.top() : page.height() - line.bottom();
        String text = DIGITS.matcher(line.text()).replaceAll("0").replace(" ", "");
        long at = Math.round(from / SAME_PLACE);
        return List.of(new Place(text, top, at), new Place(text, top, at + 1));
    }

    private boolean isHead(PageLine line, PageContent content, boolean onlyPage) {
        String text = Wide.stripped(line.text());
        boolean elsewhere = places(line, content.page()).stream()
                .anyMatch(place -> pages.getOrDefault(place, Set.of()).size() > 1);
        if (TextLine.isPageNumber(text)) {
            return true;
        }
        return elsewhere || (onlyPage && BARE_NUMBER.matcher(text).matches());
    }

    /** Whether a line stands at the upper or lower end of the page, beyond all tables. */
    private static boolean isAtEnd(PageLine line, PageContent content) {
        double height = content.page().height();
        boolean top = line.bottom() < height * MARGIN
                && content.tables().stream().allMatch(table -> line.bottom() <= table.top() + 1);
        boolean bottom = line.top() > height * (1 - MARGIN)
                && content.tables().stream().allMatch(table -> line.top() >= table.bottom() - 1);
        return top || bottom;
    }
}
