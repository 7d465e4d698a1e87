package cn.huizong.document.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleLooksTests {
    private static final TextLook HIDDEN = new TextLook(true, null, null, null, null, null, null);
    private static final TextLook STRUCK = new TextLook(null, true, null, null, null, null, null);
    private static final TextLook SHOWN = new TextLook(false, null, null, null, null, null, null);

    private final StyleLooks looks = new StyleLooks();

    @Test
    void aStyleLooksAsWhatItIsBasedOnWhereItSaysNothing() {
        looks.put("child", STRUCK, "parent");
        assertThat(looks.look("child")).isEqualTo(STRUCK);
        looks.put("parent", HIDDEN, null);
        looks.put("grandchild", SHOWN, "child");
        assertThat(looks.look("child")).isEqualTo(new TextLook(true, true, null, null, null, null, null));
        assertThat(looks.look("grandchild")).isEqualTo(new TextLook(false, true, null, null, null, null, null));
        assertThat(looks.look("unknown")).isEqualTo(TextLook.PLAIN);
    }

    @Test
    void stylesThatAreBasedOnEachOtherEnd() {
        looks.put("a", HIDDEN, "b");
        looks.put("b", STRUCK, "a");
        assertThat(looks.look("a")).isEqualTo(new TextLook(true, true, null, null, null, null, null));
    }

    @Test
    void manyStylesEachBasedOnTheNextAreReadAtOnce() {
        int many = 200_000;
        for (int i = 0; i < many; i++) {
            looks.put("s" + i, i == 0 ? HIDDEN : TextLook.PLAIN, i == 0 ? null : "s" + (i - 1));
        }
        for (int i = many - 1; i >= 0; i--) {
            assertThat(looks.look("s" + i)).isEqualTo(HIDDEN);
        }
    }
}
