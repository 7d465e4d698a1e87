package cn.huizong.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortPathsTests {
    @Test
    void pointsAreWrittenFromTheOneBefore() {
        assertThat(ShortPaths.of("<path d='M10,20L12.5,20Q13,21,12.26,22L10,20Z'/>"))
                .isEqualTo("<path d='m10 20l2.5 0q.5 1-.2 2l-2.3-2z'/>");
    }

    @Test
    void aSecondOutlineStartsFromWhereTheFirstClosed() {
        assertThat(ShortPaths.of("<path d='M10,20L30,20ZM11,21L31,21Z'/>"))
                .isEqualTo("<path d='m10 20l20 0zm1 1l20 0z'/>");
        assertThat(ShortPaths.of("<path d='M1,1C2,2,3,3,4,4L5,5'/>")).isEqualTo("<path d='m1 1c1 1 2 2 3 3l1 1'/>");
    }

    @Test
    void roundingDoesNotAddUpAlongAnOutline() {
        String path = ShortPaths.of("<path d='M0,0L0.14,0L0.28,0L0.42,0L0.56,0'/>");
        assertThat(path).isEqualTo("<path d='m0 0l.1 0l.2 0l.1 0l.2 0'/>");
    }

    @Test
    void aHalfIsRoundedUpwardsOnBothSidesOfTheEdge() {
        assertThat(ShortPaths.of("<path d='M0.05,-0.05L1.15,-1.25L-10.55,7'/>"))
                .isEqualTo("<path d='m.1 0l1.1-1.2l-11.7 8.2'/>");
    }

    @Test
    void whatIsNoPathStaysAsItIs() {
        assertThat(ShortPaths.of("<rect id='M1,1' x='1'/>")).isEqualTo("<rect id='M1,1' x='1'/>");
    }
}
