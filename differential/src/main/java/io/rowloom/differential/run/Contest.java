package io.rowloom.differential.run;

import io.rowloom.differential.program.Contents;
import io.rowloom.differential.program.Failures;
import io.rowloom.differential.program.Op;
import io.rowloom.differential.program.Program;
import io.rowloom.differential.program.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several stores that run the same programs; the first one is what the others are compared with. */
public final class Contest implements AutoCloseable {

    private final List<World> worlds;

    /**
     * Takes stores.
     *
     * @param worlds the stores; they are closed with the contest
     */
    public Contest(List<World> worlds) {
        this.worlds = List.copyOf(worlds);
    }

    /**
     * Runs a program on every store, up to the first step on which they are divided.
     *
     * @param program the program
     * @return where they were divided
     */
    public Optional<Divergence> run(Program program) {
        worlds.forEach(world -> world.reset(program.tables()));
        List<Op> steps = new ArrayList<>(program.steps());
        steps.add(new Contents(program.tables()));
        for (int i = 0; i < steps.size(); i++) {
            Map<String, List<Object>> told = new LinkedHashMap<>();
            for (World world : worlds) {
                told.put(world.name(), world.tell(steps.get(i)));
            }
            if (told.values().stream().distinct().count() > 1 || Failures.isCrash(List.copyOf(told.values()))) {
                return Optional.of(new Divergence(program, i, steps.get(i), told));
            }
        }
        return Optional.empty();
    }

    /**
     * Runs a program, and makes it as small as it can be if the stores are divided.
     *
     * @param program the program
     * @return where they were divided by the smaller program
     */
    public Optional<Divergence> smallest(Program program) {
        return run(program).map(found -> new Shrinker(this).shrink(found));
    }

    @Override
    public void close() {
        worlds.forEach(World::close);
    }
}
