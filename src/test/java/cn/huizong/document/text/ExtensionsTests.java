package cn.huizong.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Format;
import org.junit.jupiter.api.Test;

class ExtensionsTests {
    @Test
    void aNameThatSaysSomethingElseIsNoticed() {
        assertThat(Extensions.findWrong("2020/年报.doc", Format.HTML)).contains("doc");
        assertThat(Extensions.findWrong("年报.DOCX", Format.DOC)).contains("docx");
    }

    @Test
    void aNameThatSaysTheTruthOrNothingIsNot() {
        assertThat(Extensions.findWrong("年报.wps", Format.DOC)).isEmpty();
        assertThat(Extensions.findWrong("年报.DOCX", Format.DOCX)).isEmpty();
        assertThat(Extensions.findWrong("年报.2020", Format.DOCX)).isEmpty();
        assertThat(Extensions.findWrong("doc", Format.HTML)).isEmpty();
        assertThat(Extensions.findWrong("a.doc/年报", Format.HTML)).isEmpty();
    }

    /** A format that can be read is a format that some name promises. */
    @Test
    void everyExtensionSuitsTheFormatOfItsName() {
        assertThat(Extensions.findWrong("a.zip", Format.ZIP)).isEmpty();
        assertThat(Extensions.findWrong("a.eml", Format.EML)).isEmpty();
        assertThat(Extensions.findWrong("a.mhtml", Format.MHT)).isEmpty();
        assertThat(Extensions.findWrong("a.txt", Format.TEXT)).isEmpty();
    }
}
