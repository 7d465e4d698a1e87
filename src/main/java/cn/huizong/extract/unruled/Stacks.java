package cn.huizong.extract.unruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the labels and headings of the forms among the words of pages, over as many lines as they take. */
final class Stacks {
    /** A label written downwards takes a line a letter. */
    private static final int MOST_LINES = 14;

    private static final int LONGEST_LABEL = 80;
    /** Lines of one label are no further apart than this, in parts of their height. */
    private static final double LINE_GAP = 1.3;

    private static final double SAME_LEVEL = 0.3;
    /** Words in brackets begin no label; a bracketed numeral does. */
    private static final Pattern NOTE = Pattern.compile("[(（](?![一二三四五六七八九十]{1,3}[)）])[^()（）]*[)）]");

    private final Wordlist words;
    private final Map<Integer, List<Spot>> pages = new HashMap<>();
    private final Set<Spot> taken = new HashSet<>();

    private Stacks(Wordlist words) {
        this.words = words;
    }

    /** @param spots all words, from the top */
    static List<Stack> of(List<Spot> spots, Wordlist words) {
        Stacks stacks = new Stacks(words);
        spots.forEach(spot -> stacks.pages
                .computeIfAbsent(spot.page(), page -> new ArrayList<>())
                .add(spot));
        List<Stack> found = new ArrayList<>();
        for (Spot spot : spots) {
            if (!spot.value() && !stacks.taken.contains(spot)) {
                Stack stack = stacks.find(spot);
                if (stack != null) {
                    stacks.taken.addAll(stack.spots());
                    found.add(stack);
                }
            }
        }
        return found;
    }

    /** The longest known words that begin with a line. */
    private @Nullable Stack find(Spot first) {
        List<Spot> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Stack found = null;
        for (Spot spot = first; spot != null && lines.size() < MOST_LINES; spot = below(spot)) {
            lines.add(spot);
            text.append(spot.text());
            if (text.length() > LONGEST_LABEL || NOTE.matcher(text).matches()) {
                break;
            }
            String plain = isClosed(text) ? Wordlist.plain(text.toString()) : "";
            if (words.knows(plain)) {
                found = new Stack(lines, plain);
            }
        }
        return found;
    }

    /** A note in brackets goes on to its closing one. */
    private static boolean isClosed(CharSequence text) {
        return text.chars().filter(c -> c == '(' || c == '（').count()
                == text.chars().filter(c -> c == ')' || c == '）').count();
    }

    private @Nullable Spot below(Spot spot) {
        List<Spot> page = pages.getOrDefault(spot.page(), List.of());
        Spot found = null;
        boolean last = true;
        for (int i = firstBelow(page, spot.centre()); i < page.size(); i++) {
            Spot next = page.get(i);
            boolean under =
                    next.isBeside(spot.left(), spot.right()) && !next.word().margin();
            last &= !under;
            if ((found != null && next.top() > found.top() + SAME_LEVEL * found.size())
                    || next.top() - spot.bottom() > LINE_GAP * spot.size()) {
                break;
            }
            if (under && (found == null || offset(next, spot) < offset(found, spot))) {
                found = next;
            }
        }
        Spot next = found == null && last && isLast(page, spot) ? first(spot) : found;
        return next == null || next.value() || taken.contains(next) ? null : next;
    }

    /** Whether nothing more of its column stands on the page. */
    private static boolean isLast(List<Spot> page, Spot spot) {
        return page.subList(firstBelow(page, spot.centre()), page.size()).stream()
                .noneMatch(next ->
                        next.isBeside(spot.left(), spot.right()) && !next.word().margin());
    }

    /** The first word of its column on the next page. */
    private @Nullable Spot first(Spot spot) {
        return pages.getOrDefault(spot.page() + 1, List.of()).stream()
                .filter(next ->
                        next.isBeside(spot.left(), spot.right()) && !next.word().margin())
                .findFirst()
                .orElse(null);
    }

    /** How far two lines are from beginning, or having their middles, at the same place. */
    private static double offset(Spot one, Spot other) {
        double middles = Math.abs(one.left() + one.right() - other.left() - other.right()) / 2;
        return Math.min(middles, Math.abs(one.left() - other.left()));
    }

    private static int firstBelow(List<Spot> page, double height) {
        int low = 0;
        int high = page.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (page.get(middle).top() < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** From the top, and from the left. */
    static final Comparator<Spot> ORDER = Comparator.comparingDouble(Spot::top)
            .thenComparingDouble(Spot::left)
            .thenComparing(Spot::text);
}
