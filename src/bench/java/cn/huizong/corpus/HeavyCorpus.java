package cn.huizong.corpus;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the Word files of the benchmark: the arguments are a folder and how many. */
public final class HeavyCorpus {
    private HeavyCorpus() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Forms forms = Forms.official();
        Corpus corpus = new Corpus(forms, Rules.official(forms), 1);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Specimen specimen = corpus.heavy(i);
            Files.write(folder.resolve(specimen.name()), specimen.content());
        }
    }
}
