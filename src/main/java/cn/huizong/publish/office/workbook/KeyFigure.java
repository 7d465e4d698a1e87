package cn.huizong.publish.office.workbook;

import java.util.List;

/**
 * A figure that stands for many: a column of the sheets that show areas and bodies side by side. Those of a form that asks
 * otherwise are figures of their own.
 *
 * @param title its heading
 * @param indicator its code
 * @param applicant the applicant column of the form; empty where it has none
 */
record KeyFigure(String title, String indicator, String applicant) {
    private static final String TOTAL = "total";

    static final List<KeyFigure> ALL = List.of(
            new KeyFigure("主动公开政府信息（条）", "disclosure.total", ""),
            new KeyFigure("规章制发（件）", "regulation.issued", ""),
            new KeyFigure("规范性文件制发（件）", "normative_document.issued", ""),
            new KeyFigure("规范性文件现行有效（件）", "normative_document.in_force", ""),
            new KeyFigure("规范性文件新制作（件）", "normative_document.made", ""),
            new KeyFigure("行政许可（件）", "licensing.decisions", ""),
            new KeyFigure("行政处罚（件）", "penalty.decisions", ""),
            new KeyFigure("行政强制（件）", "coercion.decisions", ""),
            new KeyFigure("行政事业性收费（元）", "fee.amount", ""),
            new KeyFigure("集中采购（元）", "procurement.amount", ""),
            new KeyFigure("新收申请（件）", "application.received", TOTAL),
            new KeyFigure("上年结转（件）", "application.carried_in", TOTAL),
            new KeyFigure("予以公开（件）", "application.granted", TOTAL),
            new KeyFigure("部分公开（件）", "application.partial", TOTAL),
            new KeyFigure("办理结果总计（件）", "application.total", TOTAL),
            new KeyFigure("结转下年度（件）", "application.carried_out", TOTAL),
            new KeyFigure("2014年表收到申请（件）", "application.received", ""),
            new KeyFigure("2014年表申请办结（件）", "application.completed", ""),
            new KeyFigure("行政复议（件）", "reconsideration.total", ""),
            new KeyFigure("行政诉讼，直接起诉（件）", "litigation.direct.total", ""),
            new KeyFigure("行政诉讼，复议后起诉（件）", "litigation.after_reconsideration.total", ""),
            new KeyFigure("2014年表行政诉讼（件）", "litigation.total", ""));

    boolean isMoney() {
        return title.endsWith("（元）");
    }
}
