package cn.huizong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedPicturesTests {
    private final byte[] one = {1, 2, 3};
    private final byte[] other = {4};

    @Test
    void picturesComeOutAsTheyWentIn() throws Exception {
        byte[] packed = PackedPictures.of(List.of(one, other));

        assertThat(PackedPictures.isPacked(packed)).isTrue();
        assertThat(PackedPictures.files(packed)).containsExactly(one, other);
    }

    @Test
    void aPictureThatIsNotPackedIsTheOnlyOne() throws Exception {
        assertThat(PackedPictures.isPacked(one)).isFalse();
        assertThat(PackedPictures.files(one)).containsExactly(one);
    }

    @Test
    void whatIsCutOffIsRefused() {
        byte[] packed = PackedPictures.of(List.of(one, other));

        assertThatThrownBy(() -> PackedPictures.files(Arrays.copyOf(packed, packed.length - 1)))
                .hasMessageContaining("没有上传完");
    }
}
