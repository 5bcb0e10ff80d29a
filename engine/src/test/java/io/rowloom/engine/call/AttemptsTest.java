package io.rowloom.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.spi.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final List<Long> pauses = new ArrayList<>();
    private int runs;

    private Attempts attempts() {
        return new Attempts(pauses::add, null);
    }

    private String losing(int races) {
        if (runs++ < races) {
            throw new SerializationConflictException("race " + runs);
        }
        return "won by run " + runs;
    }

    @Test
    void lostRaces_fewerThanAsked_endInAResult() {
        assertThat(attempts().<String, RuntimeException>run(3, Attempts::isConflict, () -> losing(3)))
                .isEqualTo("won by run 4");
    }

    @Test
    void pauses_growAndAreBoundedAndDiffer() {
        attempts().<String, RuntimeException>run(40, Attempts::isConflict, () -> losing(40));
        assertThat(pauses).hasSize(40).allSatisfy(nanos -> assertThat(nanos).isBetween(200_000L, 100_000_000L));
        assertThat(pauses.getFirst()).isLessThan(400_000);
        assertThat(pauses.getLast()).isGreaterThanOrEqualTo(50_000_000);
        assertThat(pauses.stream().distinct().count()).isGreaterThan(30);
    }

    @Test
    void lostRaces_moreThanAsked_endInTheLastWithThoseBeforeIt() {
        assertThatThrownBy(() -> attempts().<String, RuntimeException>run(2, Attempts::isConflict, () -> losing(9)))
                .isInstanceOf(SerializationConflictException.class)
                .hasMessage("race 3")
                .satisfies(last -> assertThat(last.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("race 1", "race 2"));
    }

    @Test
    void manyLostRaces_endInTheLastWithAFewOfThem() {
        assertThatThrownBy(() -> attempts().<String, RuntimeException>run(20, Attempts::isConflict, () -> losing(99)))
                .hasMessage("race 21")
                .satisfies(last -> assertThat(last.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("race 16", "race 17", "race 18", "race 19", "race 20"));
    }

    @Test
    void oneErrorAgainAndAgain_isNotToldOfItself() {
        SerializationConflictException same = new SerializationConflictException("same");
        assertThatThrownBy(() -> attempts().<String, RuntimeException>run(2, Attempts::isConflict, () -> {
                    throw same;
                }))
                .isSameAs(same)
                .hasNoSuppressedExceptions();
    }

    @Test
    void otherError_comesOutAtOnce() {
        UniqueViolationException taken = new UniqueViolationException(new Violation("Person", "uq", List.of()), null);
        assertThatThrownBy(() -> attempts().<String, RuntimeException>run(3, Attempts::isConflict, () -> {
                    runs++;
                    throw taken;
                }))
                .isSameAs(taken);
        assertThat(runs).isOne();
        assertThat(pauses).isEmpty();
    }

    @Test
    void interrupt_inAPause_endsItWithTheConflictAsItsCause() {
        Attempts attempts = new Attempts(nanos -> Thread.currentThread().interrupt(), null);
        try {
            assertThatThrownBy(() -> attempts.<String, RuntimeException>run(3, Attempts::isConflict, () -> losing(9)))
                    .isInstanceOf(InterruptedOperationException.class)
                    .hasRootCauseMessage("race 1");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(runs).isOne();
    }

    @Test
    void interrupt_beforeAPause_doesNotWait() {
        assertThatThrownBy(() -> attempts().<String, RuntimeException>run(3, Attempts::isConflict, () -> {
                    Thread.currentThread().interrupt();
                    return losing(9);
                }))
                .isInstanceOf(InterruptedOperationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pauses).isEmpty();
    }

    @Test
    void deadline_thatAPauseWouldPass_endsInTheConflict() {
        Attempts attempts = new Attempts(pauses::add, Deadline.in(Duration.ofNanos(1)));
        assertThatThrownBy(() -> attempts.<String, RuntimeException>run(3, Attempts::isConflict, () -> losing(9)))
                .hasMessage("race 1");
        assertThat(pauses).isEmpty();
    }
}
