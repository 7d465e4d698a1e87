package cn.huizong.letter;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.letter.Letter.Item;
import cn.huizong.letter.Letter.Kind;
import cn.huizong.letter.Letter.Remark;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.SuspectWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drafts the letter about a file. What only the office can answer is asked at home and is in no letter. */
public final class LetterDrafts {
    /** About what the office wrote down itself. */
    private static final Set<String> AT_HOME = Set.of("CORRECTION-STALE", "ROSTER-UNKNOWN", "AREA-ALONE");

    private static final String BLANK = "CELL-BLANK";

    /** What the sender can tell; all else about whose a file is, is settled at home. */
    private static final Set<Question.Kind> ASKED_OF_THE_SENDER = Set.of(Question.Kind.ORDER, Question.Kind.YEAR);

    private static final String ELSE_REPORTED = "你单位另有一份报告已经采用。退回的这份不是更新的报告的，不用再报送。";
    private static final Set<String> PICTURES = Set.of("image");
    private static final List<String> OF_THE_SYSTEM = List.of("desktop.ini", "thumbs.db", "~$", ".");

    private final Forms forms;
    private final Rules rules;
    private final SuspectWording wording;

    /** @param wording says where an error most likely sits, a line a way */
    public LetterDrafts(Forms forms, Rules rules, SuspectWording wording) {
        this.forms = forms;
        this.rules = rules;
        this.wording = wording;
    }

    /**
     * The letter to a body whose report counts; none if there is nothing for it to correct.
     *
     * @param settled the report with its findings
     * @param located its cells that are most likely wrong
     */
    public Optional<Letter> correction(SettledSubmission settled, List<Localisation> located) {
        Report report = settled.report().orElseThrow();
        Places places = new Places(forms, report);
        Map<List<String>, List<Finding>> slips = new LinkedHashMap<>();
        open(settled)
                .forEach(finding -> slips.computeIfAbsent(slip(finding, located, places), key -> new ArrayList<>())
                        .add(finding));
        List<Item> items = slips.values().stream()
                .map(slip -> item(slip, located, places))
                .sorted(Comparator.comparing((Item item) -> !item.grave()))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Letter(
                        Kind.CORRECTION,
                        settled.body().orElse(Body.UNKNOWN),
                        settled.year().orElse(0),
                        List.of(SentNames.of(settled.submission().source())),
                        List.of(),
                        items));
    }

    /** Whether a letter to a body whose report counts would say anything. */
    public static boolean isAnythingOpen(SettledSubmission settled) {
        return !open(settled).isEmpty();
    }

    private static List<Finding> open(SettledSubmission settled) {
        return settled.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION
                        && !finding.isExplained()
                        && !AT_HOME.contains(finding.rule()))
                .toList();
    }

    /** What makes findings one slip: the cells that would mend them; blanks are one a table. */
    private static List<String> slip(Finding finding, List<Localisation> located, Places places) {
        if (finding.rule().equals(BLANK) && places.indicator(finding.anchor()).isPresent()) {
            return List.of(BLANK, places.table(finding.anchor()));
        }
        return IntStream.range(0, located.size())
                .filter(place -> explains(located.get(place), finding))
                .mapToObj(place -> List.of("located", String.valueOf(place)))
                .findFirst()
                .orElse(List.of(finding.rule(), finding.anchor(), finding.message()));
    }

    private static boolean explains(Localisation one, Finding finding) {
        return one.broken().contains(finding.rule()) && touches(one, finding);
    }

    private static boolean touches(Localisation one, Finding finding) {
        return Stream.concat(one.answers().stream(), one.otherwise().stream())
                .flatMap(repair -> repair.changes().stream())
                .anyMatch(change -> finding.isAbout(change.fact().anchor()));
    }

    private Item item(List<Finding> slip, List<Localisation> located, Places places) {
        Finding first =
                slip.stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
        boolean blanks = first.rule().equals(BLANK) && slip.size() > 1;
        List<String> anchors = slip.stream()
                .map(Finding::anchor)
                .filter(anchor -> !anchor.isEmpty())
                .distinct()
                .toList();
        List<String> expected = slip.stream().map(Finding::expected).distinct().toList();
        Optional<Indicator> cell = places.indicator(first.anchor());
        return new Item(
                first.severity() == Severity.ERROR,
                blanks
                        ? List.of(places.table(first.anchor()))
                        : anchors.stream().map(places::words).toList(),
                blanks
                        ? Stream.concat(Stream.of(anchors.size() + " 格没有填写："), places.byRow(anchors).stream())
                                .toList()
                        : slip.stream()
                                .flatMap(finding -> problem(finding, places))
                                .toList(),
                blanks ? "" : SentNames.in(AnchorWords.inText(first.actual())),
                blanks && expected.size() > 1 ? "" : SentNames.in(AnchorWords.inText(first.expected())),
                cell.isPresent(),
                remedies(slip, located),
                slip.stream().map(finding -> remark(finding, located)).toList());
    }

    /** What is wrong, a line a column of the form where it is wrong in several. */
    private static Stream<String> problem(Finding finding, Places places) {
        return Stream.of(finding.message().split("；(?=“[^”]*”(?:列|行|：))"))
                .map(line -> SentNames.in(places.inText(line)));
    }

    private Remark remark(Finding finding, List<Localisation> located) {
        List<String> lines = new ArrayList<>();
        lines.add((finding.severity() == Severity.ERROR ? "错误：" : "警告：") + SentNames.in(finding.message()));
        lines.addAll(remedies(List.of(finding), located));
        return new Remark(finding.anchor(), String.join("\n", lines));
    }

    /** What the rules ask for, and the least changes by which everything around the cells would hold. */
    private List<String> remedies(List<Finding> slip, List<Localisation> located) {
        Stream<String> asked =
                slip.stream().map(finding -> "应做到：" + rules.rule(finding.rule()).statement());
        Stream<String> changes = located.stream()
                .filter(one -> slip.stream().anyMatch(finding -> touches(one, finding)))
                .flatMap(one -> wording.lines(one).stream())
                .map(AnchorWords::inText);
        return Stream.concat(asked, changes).distinct().toList();
    }

    /**
     * The letters about files that do not count: to whom it is known, about what its sender can mend. Files of one body and year
     * that differ share a letter.
     *
     * @param submissions all files of a year
     * @param differences in which cells a file differs from its rival, by its path
     */
    public List<Letter> returns(List<SettledSubmission> submissions, Map<String, String> differences) {
        Map<List<Object>, List<SettledSubmission>> together = submissions.stream()
                .filter(LetterDrafts::isReturned)
                .collect(Collectors.groupingBy(LetterDrafts::matter, LinkedHashMap::new, Collectors.toList()));
        Set<List<Object>> reported = submissions.stream()
                .filter(settled -> settled.outcome() == Outcome.ACCEPTED)
                .map(settled -> List.<Object>of(settled.body(), settled.year()))
                .collect(Collectors.toSet());
        return together.values().stream()
                .map(files -> returned(
                        files,
                        differences,
                        reported.contains(
                                List.of(files.get(0).body(), files.get(0).year()))))
                .sorted()
                .toList();
    }

    private static boolean isReturned(SettledSubmission settled) {
        String name = SentNames.of(settled.submission().source()).toLowerCase(Locale.ROOT);
        return settled.outcome() == Outcome.REFUSED
                && settled.body().filter(body -> !body.agency().isEmpty()).isPresent()
                && settled.standing()
                        .question()
                        .filter(question -> !ASKED_OF_THE_SENDER.contains(question.kind()))
                        .isEmpty()
                && settled.standing().refusal().isEmpty()
                && !PICTURES.contains(settled.submission().format())
                && OF_THE_SYSTEM.stream().noneMatch(name::startsWith);
    }

    private static boolean isRival(SettledSubmission settled) {
        return settled.standing()
                .question()
                .filter(question -> question.kind() == Question.Kind.ORDER)
                .isPresent();
    }

    private static List<Object> matter(SettledSubmission settled) {
        return isRival(settled)
                ? List.of(settled.body(), settled.year())
                : List.of(settled.submission().source(), settled.submission().sha256());
    }

    private static Letter returned(List<SettledSubmission> files, Map<String, String> differences, boolean reported) {
        SettledSubmission first = files.get(0);
        List<String> names = files.stream()
                .map(file -> SentNames.of(file.submission().source()))
                .distinct()
                .toList();
        return new Letter(
                Kind.RETURN,
                first.body().orElse(Body.UNKNOWN),
                first.year().orElse(0),
                names,
                files.size() == 1 ? reasons(first, reported) : rivals(files, differences),
                List.of());
    }

    private static List<String> reasons(SettledSubmission file, boolean reported) {
        String reason = AnchorWords.inText(SentNames.in(file.reason()));
        return reported ? List.of(reason, ELSE_REPORTED) : List.of(reason);
    }

    private static List<String> rivals(List<SettledSubmission> files, Map<String, String> differences) {
        List<String> lines = new ArrayList<>(
                List.of("这 " + files.size() + " 份是同一年度的报告，数据不同，看不出以哪一份为准，因此都没有计入。请书面确认以哪一份为准，或者重新报送一份。"));
        files.stream()
                .map(file -> differences.getOrDefault(file.submission().source(), ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> AnchorWords.inText(SentNames.in(text)).split("(?<=）)：|；"))
                .ifPresent(parts -> {
                    lines.add("“" + SentNames.of(files.get(0).submission().source()) + "”" + parts[0] + "：");
                    lines.addAll(List.of(parts).subList(1, parts.length));
                });
        return lines;
    }

    /**
     * The letter to a body from which nothing has come.
     *
     * @param due until when reports were due
     */
    public static Letter reminder(Body body, int year, Optional<LocalDate> due) {
        return new Letter(
                Kind.REMINDER,
                body,
                year,
                List.of(),
                List.of("没有收到你单位 " + year + " 年度政府信息公开工作年度报告"
                        + due.map(day -> "，报送的截止日期是" + LetterView.words(day)).orElse("") + "。"),
                List.of());
    }
}
