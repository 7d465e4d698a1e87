package cn.huizong.notice;

import cn.huizong.document.word.NewWord;
import cn.huizong.report.AnchorWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A notice as its templates show it: every text ready to print, without what XML cannot hold. */
public record NoticeView(
        String title, String to, String opening, String returned, List<Row> rows, String closing, List<String> notes) {
    private static final String CORRECT = "请对照原始台账逐项核对，更正后重新报送；确认无误的，请书面说明原因。";
    private static final String RETURN = "这份文件没有计入汇总。请按上述原因处理后重新报送。";
    private static final List<String> NOTES =
            List.of("“应为”一栏由同一份报告的其他数字推算得出，只供核对，不代替本单位的台账。", "“怎样更正”先列规则，再列使各项关系都成立的最少改动；列有几种的，请按台账确定是哪一种。");

    public NoticeView {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** One line of the table. */
    public record Row(
            String number,
            String grade,
            String place,
            String problem,
            String stated,
            String expected,
            String difference,
            List<String> remedies) {
        public Row {
            remedies = List.copyOf(remedies);
        }
    }

    static NoticeView of(Notice notice) {
        List<Row> rows = new ArrayList<>();
        for (Notice.Item item : notice.items()) {
            rows.add(row(rows.size() + 1, item));
        }
        return new NoticeView(
                notice.title(),
                NewWord.text(notice.body().agency()),
                opening(notice),
                NewWord.text(notice.returned()),
                rows,
                notice.isReturn() ? RETURN : CORRECT,
                notice.isReturn() ? List.of() : NOTES);
    }

    private static String opening(Notice notice) {
        String file = "你单位报送的“" + NewWord.text(notice.source()) + "”";
        if (notice.isReturn()) {
            return file + "未能采用，原因如下：";
        }
        String errors = notice.errors() == 0 ? "（均为警告）" : "，其中错误 " + notice.errors() + " 处";
        return file + "经核对，有 " + notice.items().size() + " 处需要更正或说明" + errors + "：";
    }

    private static Row row(int number, Notice.Item item) {
        String place = AnchorWords.inWords(item.anchor());
        return new Row(
                String.valueOf(number),
                item.grave() ? "错误" : "警告",
                NewWord.text(item.table().isEmpty() ? place : item.table() + (place.isEmpty() ? "" : "，" + place)),
                inWords(item.problem()),
                NewWord.text(item.stated()),
                NewWord.text(item.expected()),
                difference(item),
                item.remedies().stream().map(NoticeView::inWords).toList());
    }

    private static String inWords(String text) {
        return NewWord.text(AnchorWords.inText(text));
    }

    /** How much more the report says than it should; empty where the two are not both numbers. */
    private static String difference(Notice.Item item) {
        return number(item.stated())
                .flatMap(stated -> number(item.expected()).map(stated::subtract))
                .map(difference -> (difference.signum() > 0 ? "+" : "") + difference.toPlainString())
                .orElse("");
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,30}(\\.\\d{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
