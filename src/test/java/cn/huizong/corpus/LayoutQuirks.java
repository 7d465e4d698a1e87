package cn.huizong.corpus;

import cn.huizong.corpus.Draft.Markup;
import cn.huizong.document.Format;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The ways in which tables and files are built that leave the numbers what they are. */
final class LayoutQuirks {

    static final List<Quirk> ALL = List.of(
            new Quirk("first-heading-missing", has("disclosure"), (draft, random) -> {
                Sheet sheet = draft.findSheet("disclosure").orElseThrow();
                if (sheet.at(0, 0).orElseThrow().columnSpan == sheet.columns()) {
                    sheet.removeRow(0);
                }
            }),
            new Quirk(
                    "extra-empty-column",
                    LayoutQuirks::showsBlankColumns,
                    (draft, random) -> draft.sheets().forEach(Sheet::addBlankColumn)),
            new Quirk(
                    "extra-empty-row",
                    LayoutQuirks::showsBlankColumns,
                    (draft, random) -> draft.sheets().forEach(Sheet::addBlankRow)),
            new Quirk(
                    "heading-doubled",
                    draft -> draft.findLabel("本年新公开数量").isPresent(),
                    (draft, random) -> draft.findLabel("本年新公开数量").orElseThrow().text = "本年新制作数量"),
            new Quirk(
                    "unknown-row",
                    draft -> draft.findValue("normative_document.made").isPresent()
                            || draft.findValue("normative_document.issued")
                                    .filter(c -> c.columnSpan == 1
                                            && draft.findSheet("disclosure").isPresent())
                                    .isPresent(),
                    (draft, random) -> {
                        Sheet sheet = draft.findSheet("disclosure").orElseThrow();
                        int after = sheet.values()
                                .filter(cell -> cell.key.orElseThrow().code().startsWith("normative_document"))
                                .findFirst()
                                .orElseThrow()
                                .row;
                        sheet.insertRow(after + 1, "镇街便民告知单", "58", "3", "61");
                    }),
            new Quirk("split-tables", has("disclosure"), (draft, random) -> split(draft)),
            new Quirk("tracked-changes", LayoutQuirks::isWord, some(SheetCell.Wrap.TRACKED)),
            new Quirk("content-controls", LayoutQuirks::isWord, some(SheetCell.Wrap.CONTENT_CONTROL)),
            new Quirk("nested-tables", LayoutQuirks::hasGrids, some(SheetCell.Wrap.NESTED)),
            new Quirk("footnotes", LayoutQuirks::hasGrids, some(SheetCell.Wrap.FOOTNOTE)),
            new Quirk("bookmarks", LayoutQuirks::hasGrids, some(SheetCell.Wrap.BOOKMARK)),
            new Quirk(
                    "text-box",
                    LayoutQuirks::isWord,
                    (draft, random) -> draft.sheets().forEach(sheet -> sheet.boxed = true)),
            new Quirk("split-runs", LayoutQuirks::hasGrids, (draft, random) -> draft.markup.add(Markup.SPLIT_RUNS)),
            new Quirk("word-html", LayoutQuirks::isPage, (draft, random) -> draft.markup.add(Markup.WORD_HTML)),
            new Quirk("navigation", LayoutQuirks::isPage, (draft, random) -> draft.markup.add(Markup.NAVIGATION)),
            new Quirk("layout-table", LayoutQuirks::isPage, (draft, random) -> draft.markup.add(Markup.LAYOUT_TABLE)),
            charset("GB18030", draft -> !isWord(draft)),
            charset("GBK", LayoutQuirks::isPage),
            charset("GB2312", LayoutQuirks::isPage),
            charset("UTF-16", LayoutQuirks::isPage));

    private LayoutQuirks() {}

    private static boolean isWord(Draft draft) {
        return draft.format == Format.DOCX;
    }

    private static boolean isPage(Draft draft) {
        return draft.format == Format.HTML;
    }

    private static boolean hasGrids(Draft draft) {
        return !draft.isText();
    }

    private static boolean showsBlankColumns(Draft draft) {
        return !draft.isText() || draft.layout.showsColumns();
    }

    private static Predicate<Draft> has(String sheet) {
        return draft -> draft.findSheet(sheet).isPresent();
    }

    private static Quirk charset(String charset, Predicate<Draft> fits) {
        return new Quirk(
                charset.toLowerCase(Locale.ROOT),
                fits.and(draft -> draft.charset.equals("UTF-8") && !draft.quirks.contains("traditional")),
                (draft, random) -> draft.charset = charset);
    }

    private static Quirk.Effect some(SheetCell.Wrap wrap) {
        return (draft, random) -> draft.values()
                .filter(cell -> cell.wrap == SheetCell.Wrap.PLAIN && random.nextInt(8) == 0)
                .forEach(cell -> cell.wrap = wrap);
    }

    /** Each block of 第二十条 in a table of its own. */
    private static void split(Draft draft) {
        Sheet whole = draft.findSheet("disclosure").orElseThrow();
        int at = draft.parts.indexOf(whole);
        draft.parts.remove(at);
        List<Integer> starts = java.util.stream.IntStream.range(0, whole.rows())
                .filter(row -> row == 0
                        || whole.at(row, 0).orElseThrow().text.replace(" ", "").startsWith("第二十条"))
                .boxed()
                .toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : whole.rows();
            draft.parts.add(at++, whole.cut(starts.get(i), end));
            draft.parts.add(at++, new ProseDraft(ProseDraft.Role.TEXT, ""));
        }
    }
}
