package cn.huizong.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RunControlTests {
    private final AtomicBoolean held = new AtomicBoolean(true);
    private final RunControl control = new RunControl(held::get);

    @Test
    void whatIsCompleteMayBeKeptAlthoughTheRunIsToStop() {
        control.stop();
        assertThatThrownBy(control::throwIfStopped).isInstanceOf(CancellationException.class);
        assertThatCode(control::confirmLock).doesNotThrowAnyException();
    }

    @Test
    void aLostStoreStaysLost() {
        held.set(false);
        assertThatCode(control::throwIfStopped).as("nobody has asked yet").doesNotThrowAnyException();
        assertThatThrownBy(control::confirmLock).isInstanceOf(OperatorFault.class);
        held.set(true);
        assertThatThrownBy(control::confirmLock).isInstanceOf(OperatorFault.class);
        assertThatThrownBy(control::throwIfStopped).isInstanceOf(OperatorFault.class);
        assertThat(control.isLost()).isTrue();
    }
}
