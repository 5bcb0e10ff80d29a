package io.rowloom.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void word_ofTheProperty_choosesTheThreads() {
        assertThat(Threads.of("")).isEqualTo(Threads.CALLER);
        assertThat(Threads.of("virtual")).isEqualTo(Threads.VIRTUAL);
        assertThatThrownBy(() -> Threads.of("many")).hasMessageContaining("expects virtual");
    }

    @Test
    void work_runsOnThoseThreads() throws Throwable {
        List<Thread> seen = new ArrayList<>();
        Threads.CALLER.run(() -> seen.add(Thread.currentThread()));
        Threads.VIRTUAL.run(() -> seen.add(Thread.currentThread()));
        assertThat(seen.getFirst()).isSameAs(Thread.currentThread());
        assertThat(seen.getLast().isVirtual()).isTrue();
    }

    @Test
    void failure_comesOutAsItIs() {
        IOException checked = new IOException("no");
        AssertionError error = new AssertionError("no");
        for (Threads threads : Threads.values()) {
            assertThatThrownBy(() -> threads.run(() -> {
                        throw checked;
                    }))
                    .isSameAs(checked);
            assertThatThrownBy(() -> threads.run(() -> {
                        throw error;
                    }))
                    .isSameAs(error);
        }
    }
}
