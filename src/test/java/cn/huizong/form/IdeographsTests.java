package cn.huizong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that cannot be one of some words is known by its ideographs. */
class IdeographsTests {
    private static final Set<String> WORDS = Set.of("规范性文件", "政府信息公开", "总计", "予以公开");

    private final Ideographs ideographs = new Ideographs(WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "规范性文件",
                "規範性檔案",
                "规范性档案",
                "政府资讯公开",
                "（三）总计",
                "其中：总计",
                "1．总 计",
                "总计（我局未作统计）",
                "总计[bookmark:我局]",
                "总计㈠",
                "总计﹙我局﹚",
                "总计⑴",
                "“予以公开”。",
                "𠀀总计"
            })
    void doesNotDenyWhatMaySayAWord(String text) {
        assertTrue(ideographs.mayWrite(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我局予以公开", "予以公开。我局", "政府信息公开工作：", "1、我局 总计 25%"})
    void deniesWhatHasOtherIdeographs(String text) {
        assertFalse(ideographs.mayWrite(text));
    }

    @Test
    void deniesNoTextWhosePlainSpellingIsAWord() {
        List<String> pieces = List.of(
                "总",
                "总计",
                "總計",
                "公开",
                "予以",
                "以",
                "规范性",
                "范",
                "檔案",
                "文件",
                "件",
                "政府",
                "资讯",
                "信息",
                "局",
                "我",
                "（",
                "）",
                "(",
                ")",
                "[bookmark:",
                "]",
                "〔",
                "⑴",
                "㈠",
                "㋀",
                "其中",
                "一、",
                "１．",
                "2.",
                "3",
                " ",
                "　",
                "：",
                ",",
                "\u200b",
                "-",
                "℃",
                "﹝",
                "⑵");
        Random random = new Random(20260101);
        int said = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = random.ints(1 + random.nextInt(6), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            if (WORDS.contains(Wording.plain(text))) {
                said++;
                assertTrue(ideographs.mayWrite(text), text);
            }
        }
        assertTrue(said > 1000, said + " texts said a word");
    }

    @Test
    void knowsEveryLabelOfTheForms() {
        Set<String> labels = Forms.official()
                .tables()
                .flatMap(table -> table.rows().stream())
                .map(FormRow::label)
                .collect(Collectors.toSet());
        Ideographs ofForms = new Ideographs(labels.stream().map(Wording::plain).toList());

        assertEquals(
                List.of(),
                labels.stream().filter(label -> !ofForms.mayWrite(label)).toList());
    }
}
