package cn.huizong.cli;

import cn.huizong.corpus.GeneratedCity;
import cn.huizong.corpus.GeneratedCity.Trait;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * How right the totals are: generated cities of three counties and three years, with and without a roster, before and after
 * the office has answered what it is asked. Arguments: how many offices each area has, how many towns each county, and the
 * seeds of the cities.
 */
public final class CityTotals {
    private static final int SHOWN = 40;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> faults = new ArrayList<>();

    private CityTotals() {}

    public static void main(String[] arguments) throws IOException {
        int offices = Integer.parseInt(arguments[0]);
        int towns = Integer.parseInt(arguments[1]);
        CityTotals totals = new CityTotals();
        totals.out.println(
                "seed  roster  answers  files  figures  wrong  in no total without a word  questions  needless  lacking");
        for (int i = 2; i < arguments.length; i++) {
            long seed = Long.parseLong(arguments[i]);
            totals.measure(seed, new GeneratedCity(seed, offices, towns, Trait.LISTED));
            totals.measure(seed, new GeneratedCity(seed, offices, towns, Trait.UNLISTED));
        }
        totals.faults.stream().limit(SHOWN).forEach(totals.out::println);
        System.exit(totals.faults.isEmpty() ? 0 : 1);
    }

    private void measure(long seed, GeneratedCity city) throws IOException {
        Path folder = Files.createTempDirectory("city");
        PublishedCity published = new PublishedCity(city, folder);
        run(seed, city, published, "before");
        if (city.isListed()) {
            published.answer();
            run(seed, city, published, "after");
        }
    }

    private void run(long seed, GeneratedCity city, PublishedCity published, String when) throws IOException {
        String failed = published.run();
        if (!failed.isEmpty()) {
            throw new IOException(failed);
        }
        int figures = 0;
        List<String> wrong = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            figures += published.figures(year).size();
            wrong.addAll(published.wrong(year));
            published.wrongStanding(year).ifPresent(wrong::add);
            wrong.addAll(published.wronglyMissing(year));
            silent.addAll(published.unexplained(year));
            silent.addAll(published.lost(year));
        }
        SortedMap<String, String> asked = published.questions();
        SortedMap<String, String> needed = published.needed();
        Set<String> needless = difference(asked, needed);
        Set<String> lacking = difference(needed, asked);
        out.printf(
                "%4d  %6s  %7s  %5d  %7d  %5d  %27d  %9d  %8d  %7d%n",
                seed,
                city.isListed() ? "yes" : "no",
                when,
                city.files().size(),
                figures,
                wrong.size(),
                silent.size(),
                asked.size(),
                needless.size(),
                lacking.size());
        faults.addAll(wrong);
        faults.addAll(silent);
        needless.forEach(file -> faults.add("needless: " + file + " " + asked.get(file)));
        lacking.forEach(file -> faults.add("lacking: " + file + " " + needed.get(file)));
    }

    private static Set<String> difference(SortedMap<String, String> one, SortedMap<String, String> other) {
        Set<String> files = new TreeSet<>(one.keySet());
        files.removeIf(file -> one.get(file).equals(other.get(file)));
        return files;
    }
}
