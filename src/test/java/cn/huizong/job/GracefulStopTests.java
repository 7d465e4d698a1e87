package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.RunControl;
import cn.huizong.control.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GracefulStopTests {
    private static final String HOW_TO_GO_ON = "已停止；用同一条命令再运行";

    private final RunControl control = new RunControl(() -> true);
    private final GracefulStop stop = new GracefulStop(
            new StaticListableBeanFactory().getBeanProvider(JobOperator.class),
            new ResourcelessJobRepository(),
            control,
            new TimeLimit(1));

    /** The store does not know how a job ended whose end met the order to stop, such as one that is still STOPPING. */
    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "STOPPING", "UNKNOWN", "FAILED"})
    void whoeverStopsARunIsToldHowToGoOn(BatchStatus how, CapturedOutput output) {
        control.stop();
        stop.ended(how);
        assertThat(output).contains(HOW_TO_GO_ON);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED", "UNKNOWN"})
    void aRunThatNobodyStopsSaysNothingOfIt(BatchStatus how, CapturedOutput output) {
        stop.ended(how);
        assertThat(output).doesNotContain(HOW_TO_GO_ON);
    }

    @Test
    void aRunThatWasCompleteIsNotStopped(CapturedOutput output) {
        control.stop();
        stop.ended(BatchStatus.COMPLETED);
        assertThat(output).doesNotContain(HOW_TO_GO_ON);
    }
}
