package cn.huizong.publish.office.material;

import cn.huizong.document.word.NewWord;

/**
 * A chart on the page.
 *
 * @param number counts the pictures of a document from 1
 * @param text what it shows, for who cannot see it
 * @param wide its width in EMU, 360,000 a centimetre
 * @param high its height
 * @param png the picture
 */
@SuppressWarnings("ArrayRecordComponent") // it is written and never compared
public record Picture(int number, String text, long wide, long high, byte[] png) implements Block {
    public Picture {
        text = NewWord.text(text);
    }
}
