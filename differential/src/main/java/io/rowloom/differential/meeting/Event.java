package io.rowloom.differential.meeting;

import java.util.List;
import java.util.Set;

/**
 * A step of a part as it went.
 *
 * @param part the number of the part
 * @param index 0 for its beginning, then its steps, then its end
 * @param told what it told
 * @param started when it began, in a time that only tells which came first
 * @param ended when it was through
 */
record Event(int part, int index, List<Object> told, int started, int ended) {

    private static final Set<Object> LOSSES = Set.of(
            "SerializationConflictException",
            "LockTimeoutException",
            "PoolTimeoutException",
            "OptimisticLockException");

    private static final Set<Object> VIOLATIONS = Set.of(
            "UniqueViolationException",
            "ForeignKeyViolationException",
            "NotNullViolationException",
            "CheckViolationException");

    /** Whether it was through before the other one began. */
    boolean isBefore(Event other) {
        return ended < other.started;
    }

    /** Whether the store chose this part to give way to another one, which any store may where two meet. */
    boolean isLost() {
        return told.stream().anyMatch(line -> is(line, LOSSES));
    }

    /** Whether the database refused it, which dooms its transaction (rule X02). */
    boolean isViolation() {
        return told.stream().anyMatch(line -> is(line, VIOLATIONS));
    }

    /** Whether it was refused because the transaction had failed before. */
    boolean isDoomed() {
        return told.stream().anyMatch(line -> is(line, Set.of("TransactionDoomedException")));
    }

    private static boolean is(Object line, Set<Object> names) {
        return line instanceof List<?> list && !list.isEmpty() && names.contains(list.getFirst());
    }
}
