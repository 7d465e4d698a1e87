package cn.huizong.publish.office.material;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of the document as {@code office/material.yml} has them.
 *
 * @param sections in the order of the document
 */
record WrittenSentences(List<Section> sections) {
    WrittenSentences {
        sections = List.copyOf(sections);
    }

    static WrittenSentences official() {
        return YamlFile.resource("/office/material.yml", WrittenSentences.class);
    }

    /**
     * A part with a heading of its own.
     *
     * @param title the heading
     * @param sentences its sentences
     * @param received whether it begins with the applications that were received, and who received them
     * @param outcomes whether it ends with what became of them
     */
    record Section(String title, List<Sentence> sentences, boolean received, boolean outcomes) {
        Section {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence.
     *
     * @param lead what it begins with
     * @param items the figures that it tells
     */
    record Sentence(Optional<String> lead, List<Item> items) {
        Sentence {
            items = List.copyOf(items);
        }
    }

    /**
     * A figure of a sentence.
     *
     * @param of its indicator, with the applicant behind {@code @}
     * @param say the words before the number
     * @param change whether it is held against the year before
     */
    record Item(String of, String say, boolean change) {
        IndicatorKey key() {
            return IndicatorKey.parse(of);
        }
    }
}
