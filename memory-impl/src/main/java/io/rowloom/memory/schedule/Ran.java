package io.rowloom.memory.schedule;

import java.util.List;
import java.util.Optional;

/**
 * What came of a schedule.
 *
 * @param schedule a letter for each step, for {@link Replay}
 * @param steps the steps in words
 * @param failures for each participant what it threw, if anything
 */
public record Ran(String schedule, List<String> steps, List<Optional<Throwable>> failures) {}
