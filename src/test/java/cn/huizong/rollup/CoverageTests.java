package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.body;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import cn.huizong.report.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTests {
    private static final Body TAKEN = body("余姚市", "余姚市财政局");
    private static final Body WAITING = body("余姚市", "余姚市教育局");
    private static final Body TURNED_AWAY = body("余姚市", "余姚市民政局");
    private static final Body TURNED_AWAY_TOO = body("余姚市", "余姚市水利局");
    private static final Body SILENT = body("余姚市", "余姚市审计局");
    private static final Body STRANGER = body("余姚市", "余姚市招商局");
    private static final Body STRANGER_LEFT_OUT = body("余姚市", "余姚市旅游局");

    private static BodyYear standing(Body body, BodyStatus status, boolean counted, boolean listed) {
        return new BodyYear(
                body,
                "a.docx",
                status,
                Map.of(),
                0,
                0,
                Scope.BODY,
                counted,
                Optional.empty(),
                0,
                Set.of(),
                listed,
                BodyPlace.NONE);
    }

    private static Unused unused(boolean asked) {
        return new Unused(asked, "b.docx", "");
    }

    @Test
    void everyMemberStandsOnceAndStrangersBeside() {
        Coverage coverage = Coverage.of(
                Set.of(TAKEN, WAITING, TURNED_AWAY, TURNED_AWAY_TOO, SILENT),
                Map.of(
                        TAKEN, standing(TAKEN, BodyStatus.ACCEPTED, true, true),
                        SILENT, standing(SILENT, BodyStatus.MISSING, true, true),
                        STRANGER, standing(STRANGER, BodyStatus.ACCEPTED, true, false),
                        STRANGER_LEFT_OUT, standing(STRANGER_LEFT_OUT, BodyStatus.ACCEPTED, false, false)),
                Map.of(
                        // what a body handed in beside its report that counts changes nothing
                        TAKEN, unused(false),
                        WAITING, unused(true),
                        TURNED_AWAY, unused(false),
                        TURNED_AWAY_TOO, unused(false),
                        STRANGER_LEFT_OUT, unused(true)),
                3);

        assertThat(coverage).isEqualTo(new Coverage(5, 1, 1, 2, 1, 1, 3));
    }

    @Test
    void ofSeveralFilesOneThatWaitsTellsHowABodyStands() {
        Unused both = new Unused(false, "a.docx", "表格不全").and(new Unused(true, "b.docx", "名称不明"));

        assertThat(both).isEqualTo(new Unused(true, "a.docx\nb.docx", "表格不全\n名称不明"));
        assertThat(both.status()).isEqualTo(BodyStatus.ASKED);
        assertThat(unused(false).and(unused(false)).status()).isEqualTo(BodyStatus.REFUSED);
    }
}
