package io.rowloom.differential.program;

import java.time.Duration;
import java.util.List;

/**
 * Moves the clock.
 *
 * @param step how far; it may be set back
 */
public record Tick(Duration step) implements Op {

    @Override
    public List<Object> on(World world) {
        world.move(step);
        return List.of();
    }

    @Override
    public List<Op> smaller() {
        return List.of();
    }

    @Override
    public String toString() {
        return "clock moves by " + step;
    }
}
