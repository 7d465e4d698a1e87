package cn.huizong.letter;

import cn.huizong.document.word.NewWord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A letter as its templates show it: every text ready to print, without what XML cannot hold. Public because templates are compiled
 * into a package of their own.
 *
 * @param title what stands above it
 * @param to the body
 * @param opening the first sentence
 * @param reasons the sentences that follow
 * @param rows what is to be corrected
 * @param closing what to do until when
 * @param contact whom to ask
 * @param office who writes; blank to be filled in
 * @param notes how to read the table
 */
public record LetterView(
        String title,
        String to,
        String opening,
        List<String> reasons,
        List<Row> rows,
        String closing,
        String contact,
        String office,
        List<String> notes) {
    private static final String DATE = "　　　　年　　月　　日";
    private static final String ABOUT_EXPECTED = "“应为”一栏由其他数字推算得出，只供核对，不代替本单位的台账。";
    private static final String ABOUT_CHANGES = "“怎样更正”先列规则，再列使各项关系都成立的最少改动；列有几种的，请按台账确定是哪一种。";

    public LetterView {
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** One line of the table, a slip. */
    public record Row(
            String number,
            List<String> places,
            List<String> problems,
            String stated,
            String expected,
            String difference,
            List<String> remedies) {
        public Row {
            places = List.copyOf(places);
            problems = List.copyOf(problems);
            remedies = List.copyOf(remedies);
        }
    }

    static LetterView of(Letter letter, Sender sender) {
        List<Row> rows = new ArrayList<>();
        for (Letter.Item item : letter.items()) {
            rows.add(row(rows.size() + 1, item));
        }
        return new LetterView(
                letter.title(),
                NewWord.text(letter.body().agency()),
                NewWord.text(opening(letter)),
                letter.kind() == Letter.Kind.REMINDER
                        ? List.of()
                        : letter.reasons().stream().map(NewWord::text).toList(),
                rows,
                closing(letter.kind(), sender),
                "联系人和电话：" + (sender.contact().isEmpty() ? "　　　　　　　　　　" : NewWord.text(sender.contact())),
                sender.office().isEmpty() ? "（汇总单位盖章）　　　　　　" : NewWord.text(sender.office()),
                notes(rows));
    }

    /** What is to be known of the columns in which something stands. */
    private static List<String> notes(List<Row> rows) {
        List<String> notes = new ArrayList<>();
        if (rows.stream().anyMatch(row -> !row.expected().isEmpty())) {
            notes.add(ABOUT_EXPECTED);
        }
        if (rows.stream().anyMatch(row -> row.remedies().size() > 1)) {
            notes.add(ABOUT_CHANGES);
        }
        return notes;
    }

    /** The place for the date; the letter is dated by who sends it. */
    public String date() {
        return DATE;
    }

    private static String opening(Letter letter) {
        if (letter.kind() == Letter.Kind.REMINDER) {
            return letter.reasons().get(0);
        }
        String files =
                "你单位报送的" + letter.files().stream().map(name -> "“" + name + "”").collect(Collectors.joining("、"));
        if (letter.kind() == Letter.Kind.RETURN) {
            return files + "未能采用，原因如下：";
        }
        String errors = letter.errors() == 0 ? "" : "，其中错误 " + letter.errors() + " 处";
        return files + "经核对，有 " + letter.items().size() + " 处需要更正或说明" + errors + "：";
    }

    private static String closing(Letter.Kind kind, Sender sender) {
        String until = "请于" + sender.answerBy().map(LetterView::words).orElse(DATE) + "前";
        return switch (kind) {
            case CORRECTION -> until + "对照原始台账逐项核对，更正后重新报送；确认无误的，请书面说明原因。";
            case RETURN -> until + "按上述原因处理。";
            case REMINDER -> until + "报送；已经报送的，请告知报送的时间和方式；不单独报送的，请书面说明原因。";
        };
    }

    /** A day in a sentence. */
    static String words(LocalDate day) {
        return " " + day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    private static Row row(int number, Letter.Item item) {
        List<String> problems = new ArrayList<>();
        for (String problem : item.problems()) {
            problems.add((problems.isEmpty() ? (item.grave() ? "错误：" : "警告：") : "") + NewWord.text(problem));
        }
        return new Row(
                String.valueOf(number),
                item.places().stream().map(NewWord::text).toList(),
                problems,
                NewWord.text(item.stated()),
                NewWord.text(item.expected()),
                item.numeric() ? difference(item) : "",
                item.remedies().stream().map(NewWord::text).toList());
    }

    /** How much more the report says than it should; empty where the two are not both numbers. */
    private static String difference(Letter.Item item) {
        return number(item.stated())
                .flatMap(stated -> number(item.expected()).map(stated::subtract))
                .map(difference -> (difference.signum() > 0 ? "+" : "") + difference.toPlainString())
                .orElse("");
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,30}(\\.\\d{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
