package cn.huizong.extract.unruled;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings over the columns of a table, beside one another.
 *
 * @param heads those that name single columns, from the left
 * @param top their upper edge
 * @param bottom their lower edge
 */
record HeadBand(List<Stack> heads, double top, double bottom) {
    /** Two rows of headings are no further apart than this, in points. */
    private static final double NEAR = 40;

    private static final double SAME_PLACE = 4;

    HeadBand {
        heads = heads.stream()
                .sorted((one, other) -> Double.compare(one.left(), other.left()))
                .toList();
    }

    /**
     * The bands of a document.
     *
     * @param stacks the known words, from the top
     * @param spots all words, from the top
     */
    static List<HeadBand> of(List<Stack> stacks, List<Spot> spots, Wordlist words) {
        List<HeadBand> bands = new ArrayList<>();
        for (Stack stack : stacks) {
            if (words.onlyHeads(stack.plain())) {
                int last = bands.size() - 1;
                if (last >= 0 && bands.get(last).goesOnWith(stack, stacks, spots, words)) {
                    bands.set(last, bands.get(last).with(stack));
                } else {
                    bands.add(new HeadBand(List.of(stack), stack.top(), stack.bottom()));
                }
            }
        }
        return bands.stream().map(band -> band.whole(stacks, words)).toList();
    }

    private HeadBand with(Stack stack) {
        List<Stack> more = new ArrayList<>(heads);
        more.add(stack);
        return new HeadBand(more, Math.min(top, stack.top()), Math.max(bottom, stack.bottom()));
    }

    /** Whether a heading stands beside the others, or just below with neither label nor number between. */
    private boolean goesOnWith(Stack stack, List<Stack> stacks, List<Spot> spots, Wordlist words) {
        if (stack.top() <= bottom) {
            return true;
        }
        boolean near = stack.top() - bottom <= NEAR
                && heads.stream().noneMatch(head -> head.left() < stack.right() && stack.left() < head.right());
        return near
                && stacks.stream()
                        .noneMatch(other -> isBetween(other.centre(), stack)
                                && ((words.labels().contains(other.plain())
                                                && !words.headings().contains(other.plain()))
                                        || words.titles().contains(other.plain())))
                && spots.stream().noneMatch(spot -> spot.value() && isBetween(spot.centre(), stack));
    }

    private boolean isBetween(double height, Stack below) {
        return height > top && height < below.bottom();
    }

    /** The band with the words beside it that may be labels elsewhere, such as 总计. */
    private HeadBand whole(List<Stack> stacks, Wordlist words) {
        List<Stack> more = new ArrayList<>(heads);
        for (Stack stack : stacks) {
            if (words.headings().contains(stack.plain())
                    && !heads.contains(stack)
                    && stack.centre() > top
                    && stack.centre() < bottom) {
                more.add(stack);
            }
        }
        return new HeadBand(more, top, bottom);
    }

    int page() {
        return heads.get(0).page();
    }

    double left() {
        return heads.get(0).left();
    }

    /** Whether the headings stand side by side, as those of a table do. */
    boolean isApart() {
        for (int i = 1; i < heads.size(); i++) {
            if (heads.get(i).left() < heads.get(i - 1).right()) {
                return false;
            }
        }
        return true;
    }

    /** Whether these are the headings of another page written once more. */
    boolean repeats(HeadBand before) {
        if (heads.size() != before.heads.size() || page() <= before.page()) {
            return false;
        }
        for (int i = 0; i < heads.size(); i++) {
            if (!heads.get(i).plain().equals(before.heads.get(i).plain())
                    || Math.abs(heads.get(i).left() - before.heads.get(i).left()) > SAME_PLACE) {
                return false;
            }
        }
        return true;
    }
}
