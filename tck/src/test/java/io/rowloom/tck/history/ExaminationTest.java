package io.rowloom.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.tck.history.Anomaly.Kind;
import io.rowloom.tck.history.Recorded.Ending;
import io.rowloom.tx.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final int X = 0;
    private static final int Y = 1;

    private final List<Recorded> transactions = new ArrayList<>();

    private static Step append(int list, int item) {
        return new Step.Append(list, item);
    }

    private static Step read(int list, Integer... items) {
        return new Step.Read(list, List.of(items));
    }

    private ExaminationTest committed(Step... steps) {
        transactions.add(new Recorded(Ending.COMMITTED, List.of(steps)));
        return this;
    }

    private ExaminationTest ended(Ending ending, Step... steps) {
        transactions.add(new Recorded(ending, List.of(steps)));
        return this;
    }

    private List<Kind> endsWith(List<Integer> x, List<Integer> y) {
        return Examination.of(new History(transactions, Map.of(X, x, Y, y))).stream()
                .map(Anomaly::kind)
                .toList();
    }

    @Test
    void serialHistory_showsNothing() {
        committed(append(X, 1), read(X, 1), append(Y, 2))
                .committed(read(X, 1), append(X, 3), read(X, 1, 3), read(Y, 2))
                .ended(Ending.ABORTED, append(X, 4), read(X, 1, 3, 4))
                .committed(read(Y, 2), read(X, 1, 3));
        assertThat(endsWith(List.of(1, 3), List.of(2))).isEmpty();
    }

    @Test
    void committedAppend_missingAtTheEnd_isLost() {
        committed(append(X, 1)).committed(append(X, 2));
        assertThat(endsWith(List.of(2), List.of())).containsExactly(Kind.LOST_APPEND);
    }

    @Test
    void item_ofNobodyOrTwice_isForeign() {
        committed(append(X, 1));
        assertThat(endsWith(List.of(1, 1), List.of(9))).containsExactlyInAnyOrder(Kind.FOREIGN_ITEM, Kind.FOREIGN_ITEM);
    }

    @Test
    void ownAppend_notSeen_isFound() {
        committed(append(X, 1), read(X));
        assertThat(endsWith(List.of(1), List.of())).containsExactly(Kind.OWN_WRITES);
    }

    @Test
    void ownAppends_seenInAnotherOrder_areFound() {
        committed(append(X, 1), append(X, 2), read(X, 2, 1));
        assertThat(endsWith(List.of(1, 2), List.of())).containsExactly(Kind.OWN_WRITES);
    }

    @Test
    void abortedAppend_read_isFound() {
        ended(Ending.ABORTED, append(X, 1)).committed(read(X, 1));
        assertThat(endsWith(List.of(), List.of())).containsExactly(Kind.ABORTED_READ);
    }

    @Test
    void abortedAppend_thatStays_isFound() {
        ended(Ending.ABORTED, append(X, 1));
        assertThat(endsWith(List.of(1), List.of())).containsExactly(Kind.ABORTED_READ);
    }

    @Test
    void unknownCommit_isWhatTheEndTells() {
        ended(Ending.UNKNOWN, append(X, 1)).ended(Ending.UNKNOWN, append(Y, 2)).committed(read(X, 1), read(Y));
        assertThat(endsWith(List.of(1), List.of())).isEmpty();
    }

    @Test
    void unknownCommit_thatTookNoEffect_mayNotBeSeen() {
        ended(Ending.UNKNOWN, append(X, 1)).committed(read(X, 1));
        assertThat(endsWith(List.of(), List.of())).containsExactly(Kind.ABORTED_READ);
    }

    @Test
    void halfOfATransaction_read_isIntermediate() {
        committed(append(X, 1), append(X, 2)).committed(read(X, 1));
        assertThat(endsWith(List.of(1, 2), List.of())).containsExactly(Kind.INTERMEDIATE_READ);
    }

    @Test
    void reads_ofTwoOrders_areIncompatible() {
        committed(append(X, 1)).committed(append(X, 2)).committed(read(X, 2, 1));
        assertThat(endsWith(List.of(1, 2), List.of())).containsExactly(Kind.INCOMPATIBLE_ORDER);
    }

    @Test
    void writesInACircle_areDirty() {
        committed(append(X, 1), append(Y, 2)).committed(append(X, 3), append(Y, 4));
        assertThat(endsWith(List.of(1, 3), List.of(4, 2))).containsExactly(Kind.DIRTY_WRITES);
    }

    @Test
    void readsInACircle_areCircularFlow() {
        committed(append(X, 1), read(Y, 2)).committed(append(Y, 2), read(X, 1));
        assertThat(endsWith(List.of(1), List.of(2))).containsExactly(Kind.CIRCULAR_FLOW);
    }

    @Test
    void readSkew_breaksASnapshot_andReadCommittedAllowsIt() {
        committed(append(X, 1), append(Y, 2)).committed(read(X), read(Y, 2));
        List<Kind> kinds = endsWith(List.of(1), List.of(2));
        assertThat(kinds).containsExactly(Kind.BROKEN_SNAPSHOT);
        assertThat(kinds.getFirst().isForbiddenAt(Isolation.READ_COMMITTED)).isFalse();
        assertThat(kinds.getFirst().isForbiddenAt(Isolation.SNAPSHOT)).isTrue();
        assertThat(kinds.getFirst().isForbiddenAt(Isolation.SERIALIZABLE)).isTrue();
    }

    @Test
    void lostUpdate_breaksASnapshot() {
        committed(read(X), append(X, 1)).committed(read(X), append(X, 2));
        assertThat(endsWith(List.of(1, 2), List.of())).containsExactly(Kind.BROKEN_SNAPSHOT);
    }

    @Test
    void writeSkew_isForbiddenBySerializableAlone() {
        committed(read(X), append(Y, 1)).committed(read(Y), append(X, 2));
        List<Kind> kinds = endsWith(List.of(2), List.of(1));
        assertThat(kinds).containsExactly(Kind.WRITE_SKEW);
        assertThat(kinds.getFirst().isForbiddenAt(Isolation.SNAPSHOT)).isFalse();
        assertThat(kinds.getFirst().isForbiddenAt(Isolation.SERIALIZABLE)).isTrue();
    }

    @Test
    void longFork_isNoSnapshotOfOneOrder() {
        committed(append(X, 1))
                .committed(append(Y, 2))
                .committed(read(X, 1), read(Y))
                .committed(read(X), read(Y, 2));
        assertThat(endsWith(List.of(1), List.of(2))).containsExactly(Kind.BROKEN_SNAPSHOT);
    }

    @Test
    void circle_isToldInWords() {
        committed(read(X), append(Y, 1)).committed(read(Y), append(X, 2));
        List<Anomaly> found = Examination.of(new History(transactions, Map.of(X, List.of(2), Y, List.of(1))));
        assertThat(found.getFirst().toString())
                .isEqualTo("WRITE_SKEW: transaction 0 did not see transaction 1, transaction 1 did not see"
                        + " transaction 0");
    }

    @Test
    void hugeCircle_isFoundWithoutRecursion() {
        int size = 100_000;
        List<Integer> x = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            x.add(i + 1);
            committed(append(X, i + 1));
        }
        committed(read(Y), append(X, size + 1));
        x.add(size + 1);
        transactions.set(0, new Recorded(Ending.COMMITTED, List.of(append(X, 1), append(Y, size + 2))));
        transactions.add(new Recorded(Ending.COMMITTED, List.of(read(Y))));
        assertThat(endsWith(x, List.of(size + 2))).containsExactly(Kind.BROKEN_SNAPSHOT);
    }
}
