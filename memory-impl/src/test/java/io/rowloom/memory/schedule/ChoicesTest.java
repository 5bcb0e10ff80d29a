package io.rowloom.memory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    /** A schedule of pieces with so many steps each. */
    private static String schedule(Chooser chooser, int... steps) {
        StringBuilder letters = new StringBuilder();
        int[] left = steps.clone();
        while (true) {
            List<Integer> ready = new ArrayList<>();
            for (int i = 0; i < left.length; i++) {
                if (left[i] > 0) {
                    ready.add(i);
                }
            }
            if (ready.isEmpty()) {
                return letters.toString();
            }
            int chosen = chooser.choose(ready);
            left[chosen]--;
            letters.append(Replay.letter(chosen));
        }
    }

    @Test
    void choices_untilComplete_areEachScheduleOnce() {
        long seed = ThreadLocalRandom.current().nextLong();
        Choices choices = new Choices(seed);
        Set<String> found = new HashSet<>();
        int tried = 0;
        do {
            found.add(schedule(choices, 4, 4, 1));
            choices.endOfSchedule();
            tried++;
        } while (!choices.isComplete());
        assertThat(found).as("seed %d", seed).hasSize(630).hasSize(tried); // 9! / (4! 4! 1!)
    }

    @Test
    void choices_ofTheSameSeed_areTheSame() {
        Choices one = new Choices(5);
        Choices other = new Choices(5);
        for (int i = 0; i < 20; i++) {
            assertThat(schedule(one, 6, 6)).isEqualTo(schedule(other, 6, 6));
            one.endOfSchedule();
            other.endOfSchedule();
        }
    }

    @Test
    void replay_ofASchedule_isTheSame() {
        assertThat(schedule(new Replay("abba"), 2, 2)).isEqualTo("abba");
        assertThat(schedule(new Replay("b"), 2, 2)).isEqualTo("baab");
        assertThatThrownBy(() -> schedule(new Replay("aaa"), 2, 2))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("says a at step 3, and [b] could go on");
    }
}
