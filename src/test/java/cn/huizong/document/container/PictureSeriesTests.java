package cn.huizong.document.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSeriesTests {
    @Test
    void numberedPicturesOfOneNameAreOneReportInTheOrderOfTheirNumbers() {
        PictureSeries series = PictureSeries.find(List.of("财政局10.jpg", "财政局9.JPG", "财政局11.png"))
                .orElseThrow();

        assertThat(series.files()).containsExactly("财政局9.JPG", "财政局10.jpg", "财政局11.png");
        assertThat(series.name()).isEqualTo("财政局9—11.JPG");
    }

    @Test
    void wordsMayStandBehindTheNumber() {
        assertThat(PictureSeries.find(List.of("第1页.tif", "第2页.tif"))
                        .orElseThrow()
                        .name())
                .isEqualTo("第1—2页.tif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.jpg",
                "1.jpg 3.jpg",
                "1.jpg 1.png",
                "1.jpg 2.jpg 说明.docx",
                "教育局1.jpg 财政局2.jpg",
                "财政局2020.jpg 财政局2021.jpg",
                "20210130.jpg 20210131.jpg",
                "封面.jpg 2.jpg",
                "年报2020_1.jpg 年报2021_1.jpg"
            })
    void picturesThatMayBeOfSeveralReportsStayApart(String names) {
        assertThat(PictureSeries.find(List.of(names.split(" ")))).isEmpty();
    }
}
