package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GoingOnTests {
    private final AtomicBoolean held = new AtomicBoolean(true);
    private final GoingOn goingOn = new GoingOn(held::get);

    @Test
    void whatIsCompleteMayBeKeptAlthoughTheRunIsToStop() {
        goingOn.stop();
        assertThatThrownBy(goingOn::check).isInstanceOf(CancellationException.class);
        assertThatCode(goingOn::confirm).doesNotThrowAnyException();
    }

    @Test
    void aLostStoreStaysLost() {
        held.set(false);
        assertThatCode(goingOn::check).as("nobody has asked yet").doesNotThrowAnyException();
        assertThatThrownBy(goingOn::confirm).isInstanceOf(KnownFault.class);
        held.set(true);
        assertThatThrownBy(goingOn::confirm).isInstanceOf(KnownFault.class);
        assertThatThrownBy(goingOn::check).isInstanceOf(KnownFault.class);
        assertThat(goingOn.isLost()).isTrue();
    }
}
