package cn.huizong.cli;

import cn.huizong.corpus.GeneratedCity;
import cn.huizong.corpus.GeneratedCity.Answer;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVWriter;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A generated city in a folder, run by the program and held against the truth that went into its files. */
final class PublishedCity {
    private static final List<String> ANSWERED = List.of(
            "kind", "source", "name", "region", "year", "candidates", "todo", "agency", "who", "date", "sha256");
    private static final Pattern STANDING = Pattern.compile("应报 (\\d+) 个单位：采用 (\\d+)，待确认 (\\d+)，退回 (\\d+)，未报 (\\d+)");

    private final GeneratedCity city;
    private final Path folder;
    private boolean answered;

    PublishedCity(GeneratedCity city, Path folder) throws IOException {
        this.city = city;
        this.folder = folder;
        for (Map.Entry<String, byte[]> file : city.files().entrySet()) {
            Path path = folder.resolve("in").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(folder.resolve("名录.csv"), city.roster());
        Files.writeString(folder.resolve("更正.csv"), city.corrections());
        Files.writeString(folder.resolve("确认.csv"), "name,agency\n");
    }

    Path output() {
        return folder.resolve("out");
    }

    /**
     * Runs the program.
     *
     * @return what it said if it did not end as a run does that completed, with or without findings; else empty
     */
    String run() {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "yearly-consolidation",
                "--input=" + folder.resolve("in"),
                "--output=" + output(),
                "--corrections=" + folder.resolve("更正.csv"),
                "--matches=" + folder.resolve("确认.csv"),
                "--store=jdbc:h2:file:" + folder.resolve("store")));
        if (city.isListed()) {
            words.add("--roster=" + folder.resolve("名录.csv"));
        }
        StringWriter err = new StringWriter();
        int code = Huizong.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), Map.of(), words.toArray(String[]::new));
        return code == 0 || code == 3 ? "" : code + " " + err;
    }

    /** Answers as an office does: rows of questions.csv pasted as they are, with who and when. */
    void answer() throws IOException {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            for (Map<String, String> question : rows(year, "questions.csv")) {
                Answer answer = city.answers().get(question.get("source"));
                if (answer != null && isAsked(answer, question)) {
                    Map<String, String> row = new HashMap<>(question);
                    row.put("agency", answer.agency());
                    row.put("year", yearOf(answer, question));
                    row.put("who", "李四");
                    row.put("date", "2022-03-01");
                    rows.add(ANSWERED.stream().map(row::get).toList());
                }
            }
        }
        StringWriter text = new StringWriter();
        try (CSVWriter writer = new CSVWriter(text)) {
            writer.writeNext(ANSWERED.toArray(String[]::new));
            rows.forEach(row -> writer.writeNext(row.toArray(String[]::new)));
        }
        Files.writeString(folder.resolve("确认.csv"), text.toString());
        answered = true;
    }

    private static boolean isAsked(Answer answer, Map<String, String> question) {
        return answer.kind().code().equals(question.get("kind"));
    }

    /** The right year of a report whose cover bears another is the first that the question names. */
    private static String yearOf(Answer answer, Map<String, String> question) {
        return answer.kind().code().equals("year")
                ? question.get("candidates").split("\\|", -1)[0]
                : question.get("year");
    }

    /** Every figure that was published. */
    SortedMap<String, String> figures(int year) throws IOException {
        SortedMap<String, String> published = new TreeMap<>();
        for (String table : IndependentSums.tables()) {
            rows(year, table).forEach(row -> published.putAll(IndependentSums.published(table, row)));
        }
        return published;
    }

    /** The figures that are not what the truth of the files says. */
    List<String> wrong(int year) throws IOException {
        return differences(year, IndependentSums.of(city, year, answered), figures(year));
    }

    static List<String> differences(int year, SortedMap<String, String> expected, SortedMap<String, String> published) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(published.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(expected.get(name), published.get(name)))
                .map(name -> year + " " + name + " is " + published.get(name) + ", not " + expected.get(name))
                .toList();
    }

    /** The accepted reports that are in no total, of which no line says why. */
    List<String> unexplained(int year) throws IOException {
        Set<String> inTotals = new HashSet<>();
        Set<String> beside = new HashSet<>();
        Set<String> named = new HashSet<>();
        rows(year, "facts.csv").stream()
                .filter(row -> row.get("in_total").equals("yes"))
                .forEach(row -> inTotals.add(row.get("source")));
        rows(year, "reconciliation.csv").stream()
                .filter(row -> !row.get("sum").isEmpty())
                .forEach(row -> beside.add(row.get("source")));
        rows(year, "questions.csv").forEach(row -> named.add(row.get("source")));
        rows(year, "findings.csv").stream()
                .filter(row -> row.get("rule").equals("AREA-ALONE"))
                .forEach(row -> named.add(row.get("source")));
        return rows(year, "submissions.csv").stream()
                .filter(row -> row.get("outcome").equals("accepted"))
                .map(row -> row.get("source"))
                .filter(source -> !inTotals.contains(source))
                .filter(source -> !beside.contains(source) && !named.contains(source))
                .toList();
    }

    /** The files that are neither accepted nor replaced, without a reason. */
    List<String> lost(int year) throws IOException {
        return rows(year, "submissions.csv").stream()
                .filter(row -> !row.get("outcome").equals("accepted"))
                .filter(row -> row.get("reason").isEmpty())
                .map(row -> row.get("source"))
                .toList();
    }

    /** What was asked, by file. */
    SortedMap<String, String> questions() throws IOException {
        SortedMap<String, String> asked = new TreeMap<>();
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            rows(year, "questions.csv").forEach(row -> asked.put(row.get("source"), row.get("kind")));
        }
        return asked;
    }

    /** What must be asked, by file: once answered, only what is settled in the inbox. */
    SortedMap<String, String> needed() {
        SortedMap<String, String> needed = new TreeMap<>();
        city.questions().forEach((file, kind) -> {
            if (!answered || !city.answers().containsKey(file)) {
                needed.put(file, kind.code());
            }
        });
        return needed;
    }

    /** Whether the standing on the page adds up, and is what missing-bodies.csv and the truth say. */
    Optional<String> wrongStanding(int year) throws IOException {
        Matcher told = STANDING.matcher(Files.readString(output().resolve(year + "/index.html")));
        if (!told.find()) {
            return Optional.of(year + " index.html has no standing");
        }
        int[] numbers = new int[5];
        for (int i = 0; i < 5; i++) {
            numbers[i] = Integer.parseInt(told.group(i + 1));
        }
        long missing = rows(year, "missing-bodies.csv").size();
        boolean sum = numbers[0] == numbers[1] + numbers[2] + numbers[3] + numbers[4];
        boolean same = !city.isListed() || numbers[2] + numbers[3] + numbers[4] == missing;
        return sum && same
                ? Optional.empty()
                : Optional.of(year + " " + told.group() + ", missing-bodies.csv " + missing);
    }

    /** The bodies that handed something in and are said to have not. */
    List<String> wronglyMissing(int year) throws IOException {
        Set<String> missing = new HashSet<>();
        rows(year, "missing-bodies.csv").stream()
                .filter(row -> row.get("standing").equals("未报"))
                .forEach(row -> missing.add(row.get("agency")));
        return city.stated().stream()
                .filter(one ->
                        one.year() == year && missing.contains(one.member().agency()))
                .map(one -> year + " " + one.member().agency() + " is said to have handed in nothing")
                .toList();
    }

    List<Map<String, String>> rows(int year, String table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Path file = output().resolve(year + "/" + table);
        String text = Files.readString(file).replace("\uFEFF", "");
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(new HashMap<>(row));
            }
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return rows;
    }
}
