package cn.huizong.corpus;

import cn.huizong.corpus.ProseDraft.Role;
import cn.huizong.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the prose of a report around its tables, under the official headings. */
final class Narrative {
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八");
    private static final List<String> PROSE =
            List.of("本机关指定专人整理、审核和发布信息，按季度检查栏目更新。", "目录还不够细，一些老文件尚未标注效力。下一步将逐件清理，并把常见问题写成问答。", "无。");

    private final Draft draft;
    private final List<String> prose;
    private int sections;

    Narrative(Draft draft, List<String> prose) {
        this.draft = draft;
        this.prose = prose.isEmpty() ? PROSE : prose;
    }

    void write(List<FormTable> tables, Sheets sheets) {
        add(Role.TITLE, draft.agency + draft.year + "年政府信息公开工作年度报告");
        add(Role.TEXT, "现将" + draft.agency + draft.year + "年政府信息公开工作情况报告如下，所列数据的统计期限为" + draft.year + "年1月1日至12月31日。");
        section("总体情况", prose.get(0));
        List<FormTable> blocks = new ArrayList<>(tables);
        blocks.removeIf(table -> !table.title().startsWith("第二十条"));
        if (!blocks.isEmpty()) {
            section("主动公开政府信息情况", "");
            draft.parts.add(sheets.disclosure(blocks));
        }
        find(tables, "platforms").ifPresent(table -> {
            section(table.title(), "");
            draft.parts.add(sheets.statistics(table));
        });
        find(tables, "application").ifPresent(table -> {
            section(table.title(), "");
            draft.parts.add(sheets.application(table));
        });
        find(tables, "review").ifPresent(table -> {
            section(table.title(), "");
            draft.parts.add(sheets.review(table));
        });
        section("存在的主要问题及改进情况", prose.get(1));
        section("其他需要报告的事项", prose.get(2));
        find(tables, "statistics").ifPresent(table -> {
            add(Role.TEXT, "附：" + table.title());
            draft.parts.add(sheets.statistics(table));
        });
        add(Role.SIGNATURE, draft.agency);
        add(Role.SIGNATURE, (draft.year + 1) + "年1月" + (8 + draft.agency.length()) + "日");
    }

    private static Optional<FormTable> find(List<FormTable> tables, String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    private void section(String title, String text) {
        add(Role.HEADING, NUMERALS.get(sections++) + "、" + title);
        if (!text.isEmpty()) {
            add(Role.TEXT, text);
        }
    }

    private void add(Role role, String text) {
        draft.parts.add(new ProseDraft(role, text));
    }
}
