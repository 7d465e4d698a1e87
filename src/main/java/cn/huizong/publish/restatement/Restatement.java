package cn.huizong.publish.restatement;

import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.restatement.RestatementCauses.Part;
import cn.huizong.rollup.Headlines;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which figures of a year were published differently before, and why they changed (数据修订): a line a figure and reason, whose
 * shares add up to the difference.
 */
public final class Restatement {
    /** So many bodies are named for one figure and cause; the rest stand together. */
    private static final int NAMED = 20;

    private final PublishedFigures before;
    private final PublishedFigures after;
    private final RestatementCauses causes;
    private final Map<FigurePlace, List<Part>> parts;

    private Restatement(
            PublishedFigures before,
            PublishedFigures after,
            RestatementCauses causes,
            Map<FigurePlace, List<Part>> parts) {
        this.causes = causes;
        this.before = before;
        this.after = after;
        this.parts = parts;
    }

    /**
     * A reason why a figure changed.
     *
     * @param place which figure it is
     * @param shown the figure as it is published, or was
     * @param before what was published; empty if nothing was
     * @param after what is published now; empty if nothing is
     * @param part what the reason changed, by which body and file
     */
    public record Line(
            FigurePlace place,
            PublishedFigures.Shown shown,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Part part) {
        Optional<BigDecimal> difference() {
            return before.flatMap(value -> after.map(now -> now.subtract(value)));
        }

        String cause() {
            return part.cause().code();
        }
    }

    /**
     * The changed figures of all tables of sums, by table, region and in the order of the table.
     *
     * @param basisAfter what the later release is made from; its description is not written yet
     */
    public static List<Line> between(
            PublishedTables before, PublishedTables after, JsonNode basisAfter, Headlines headlines)
            throws IOException {
        Set<String> twice = PublishedFigures.namesOfSeveral(before, after);
        PublishedFigures old = PublishedFigures.of(before, headlines, twice);
        PublishedFigures now = PublishedFigures.of(after, headlines, twice);
        Set<FigurePlace> changed = changed(old, now);
        if (changed.isEmpty()) {
            return List.of(); // the facts need not be gone through
        }
        RestatementCauses causes = new RestatementCauses(before, after, basisAfter);
        return new Restatement(old, now, causes, causes.parts(changed, headlines, twice)).lines(changed);
    }

    private static Set<FigurePlace> changed(PublishedFigures before, PublishedFigures after) {
        Set<FigurePlace> places = new LinkedHashSet<>(after.places());
        places.addAll(before.places());
        places.removeIf(place -> {
            Optional<BigDecimal> old = before.find(place).map(PublishedFigures.Shown::value);
            Optional<BigDecimal> now = after.find(place).map(PublishedFigures.Shown::value);
            return old.isPresent() && now.isPresent() && old.get().compareTo(now.get()) == 0;
        });
        return places;
    }

    private List<Line> lines(Set<FigurePlace> changed) {
        List<Line> lines = new ArrayList<>();
        for (FigurePlace place : changed) {
            Optional<PublishedFigures.Shown> old = before.find(place);
            Optional<PublishedFigures.Shown> now = after.find(place);
            Optional<BigDecimal> was = old.map(PublishedFigures.Shown::value);
            Optional<BigDecimal> is = now.map(PublishedFigures.Shown::value);
            BigDecimal difference = is.orElse(BigDecimal.ZERO).subtract(was.orElse(BigDecimal.ZERO));
            for (Part part : explained(place, difference, old.isPresent() && now.isPresent())) {
                lines.add(new Line(place, now.or(() -> old).orElseThrow(), was, is, part));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.place().rank())
                .thenComparing(line -> line.shown().regionCode())
                .thenComparing(line -> line.shown().region()));
        return lines;
    }

    /** The reasons of a figure; what no body's facts tell is the program, which counts otherwise than before. */
    private List<Part> explained(FigurePlace place, BigDecimal difference, boolean there) {
        List<Part> all = parts.getOrDefault(place, List.of());
        BigDecimal told = all.stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part> lines = new ArrayList<>();
        for (RestatementCauses.Cause cause : RestatementCauses.Cause.values()) {
            List<Part> own = all.stream()
                    .filter(part -> part.cause() == cause)
                    .sorted(Comparator.comparing((Part part) -> part.share().abs())
                            .reversed()
                            .thenComparing(Part::agency)
                            .thenComparing(Part::source))
                    .toList();
            lines.addAll(own.subList(0, Math.min(own.size(), NAMED)));
            if (own.size() > NAMED) {
                List<Part> rest = own.subList(NAMED, own.size());
                lines.add(new Part(
                        cause,
                        "其余 " + rest.size() + " 个单位",
                        "",
                        rest.stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
        }
        BigDecimal untold = difference.subtract(told);
        if (untold.signum() != 0 || lines.isEmpty()) {
            lines.add(new Part(causes.untold(there), "", "", untold));
        }
        return lines;
    }
}
