package io.rowloom.memory.step;

import io.rowloom.meta.TableType;
import org.jspecify.annotations.Nullable;

/**
 * What the store is about to do.
 *
 * @param step the kind of call
 * @param table the table that it is about, or null for the beginning and the end of a transaction
 * @param alone whether the call is a transaction of its own
 */
public record Moment(Step step, @Nullable TableType<?> table, boolean alone) {

    /**
     * Puts it into words.
     *
     * @return for example {@code saving User} or {@code committing}
     */
    public String words() {
        return switch (step) {
            case BEGIN -> "beginning";
            case QUERY -> "reading" + what();
            case SAVE -> "saving" + what();
            case DELETE -> "deleting" + what();
            case COMMIT -> "committing";
        };
    }

    private String what() {
        return table == null ? "" : " " + table;
    }

    /**
     * Says whether the call writes.
     *
     * @return true for what saves or deletes
     */
    public boolean isWrite() {
        return step == Step.SAVE || step == Step.DELETE;
    }
}
