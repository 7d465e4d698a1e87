package cn.huizong.rollup;

import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.NamedFiles;
import cn.huizong.roster.Roster;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects for a year who handed in a file that does not count: by what it says, may be, or is called. */
final class HandedIn {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    /** The years of a file that holds several years' reports, as its reason names them. */
    private static final Pattern YEARS = Pattern.compile("20\\d{2}(?:、20\\d{2})+");

    private final int year;
    private final Roster roster;
    private final NamedFiles files;
    private final Map<Body, Unused> unused = new TreeMap<>();
    private int offRosterAsked;

    HandedIn(int year, Roster roster, NamedFiles files) {
        this.year = year;
        this.roster = roster;
        this.files = files;
    }

    void add(SettledSubmission settled) {
        if (settled.outcome() != Outcome.REFUSED || !isOfYear(settled)) {
            return;
        }
        Optional<Question> question = settled.standing().question();
        if (question.filter(asked -> asked.kind() == Question.Kind.OFF_ROSTER).isPresent()) {
            offRosterAsked++;
        }
        Unused one = new Unused(question.isPresent(), settled.submission().source(), settled.reason());
        bodies(settled, question).forEach(body -> unused.merge(body, one, Unused::and));
    }

    private boolean isOfYear(SettledSubmission settled) {
        boolean perhaps = settled.standing()
                .question()
                .filter(question -> question.kind() == Question.Kind.YEAR)
                .filter(question -> question.candidates().contains(String.valueOf(year)))
                .isPresent();
        return perhaps
                || settled.year()
                        .map(own -> own == year)
                        .orElseGet(() -> isNamed(
                                YEARS.matcher(settled.reason()).find()
                                        ? settled.reason()
                                        : settled.submission().source()));
    }

    /** A file of which nothing tells the year is one of this year unless its path, or why it was refused, names others only. */
    private boolean isNamed(String text) {
        Matcher years = YEAR.matcher(text);
        boolean any = false;
        while (years.find()) {
            if (Integer.parseInt(years.group(1)) == year) {
                return true;
            }
            any = true;
        }
        return !any;
    }

    private Set<Body> bodies(SettledSubmission settled, Optional<Question> question) {
        Set<Body> bodies = new HashSet<>();
        settled.body().filter(body -> roster.find(body, year).isPresent()).ifPresent(bodies::add);
        if (bodies.isEmpty()) {
            List<String> candidates = question.filter(asked -> asked.kind() != Question.Kind.YEAR)
                    .map(Question::candidates)
                    .orElse(List.of());
            roster.expected(year).stream()
                    .map(Roster.Entry::body)
                    .filter(body -> candidates.stream().anyMatch(name -> name.startsWith(body.agency())))
                    .filter(body -> candidates.contains(roster.fullName(body)))
                    .forEach(bodies::add);
        }
        if (bodies.isEmpty()) {
            bodies.addAll(files.in(settled.submission().source()));
        }
        settled.body().ifPresent(bodies::add);
        return bodies;
    }

    /** What does not count, by body. */
    Map<Body, Unused> unused() {
        return unused;
    }

    /** How many reports of bodies off the roster wait for an answer. */
    int offRosterAsked() {
        return offRosterAsked;
    }
}
