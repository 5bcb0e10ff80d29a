package io.rowloom.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule led to what was not expected. The message tells its steps and how to run it again. */
public final class ScheduleError extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** A letter for each step. */
    private final String schedule;

    ScheduleError(String schedule, List<String> steps, @Nullable Throwable cause) {
        super(
                "the schedule " + schedule + " led to what was not expected"
                        + (cause == null ? "" : ": " + cause.getMessage())
                        + "\n  " + String.join("\n  ", steps)
                        + "\nrun it again by Schedules.of(…).replay(\"" + schedule + "\", …)",
                cause);
        this.schedule = schedule;
    }

    /**
     * Tells the schedule.
     *
     * @return a letter for each step, {@code a} for the first work, for {@link Schedules#replay}
     */
    public String schedule() {
        return schedule;
    }
}
