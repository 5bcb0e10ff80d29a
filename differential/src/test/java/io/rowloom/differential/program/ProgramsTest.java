package io.rowloom.differential.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.differential.table.Catalog;
import io.rowloom.memory.MemoryDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Programs are worth running: they repeat themselves, do everything, and mostly succeed. */
class ProgramsTest {

    private static final int PROGRAMS = 300;

    @Test
    void programs_sameSeed_same() {
        assertThat(Programs.of(7)).hasToString(Programs.of(7).toString());
        assertThat(Programs.of(7).toString()).isNotEqualTo(Programs.of(8).toString());
    }

    @Test
    void programs_many_useEveryTableAndEveryStep() {
        Set<String> tables = new HashSet<>();
        Set<Class<?>> steps = new HashSet<>();
        LongStream.range(0, PROGRAMS).mapToObj(Programs::of).forEach(program -> {
            program.tables().forEach(table -> tables.add(table.name()));
            program.steps().forEach(step -> steps.add(step.getClass()));
            assertThat(program.steps()).hasSizeBetween(1, 60);
        });
        assertThat(tables)
                .containsAll(
                        Catalog.classes().stream().map(Class::getSimpleName).toList())
                .contains("T0", "T1", "T2");
        assertThat(steps)
                .contains(
                        Ask.class,
                        Block.class,
                        Bulk.class,
                        Change.class,
                        Delete.class,
                        Find.class,
                        Load.class,
                        Modify.class,
                        Upserted.class,
                        Group.class,
                        Patched.class,
                        Pick.class,
                        Refresh.class,
                        Save.class,
                        Tick.class,
                        View.class,
                        Walk.class);
    }

    @Test
    void programs_steps_mostlySucceedAndFindRows() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        try (World world = new World("memory", MemoryDatabase::create)) {
            LongStream.range(0, PROGRAMS).mapToObj(Programs::of).forEach(program -> {
                world.reset(program.tables());
                for (Op step : program.steps()) {
                    Told told = world.take(step);
                    count(counts, step, told);
                }
            });
        }
        System.out.println("what programs do: " + counts);
        assertThat(counts.get("Save failed")).isLessThan(counts.get("Save") / 2);
        assertThat(counts.get("Ask.ALL")).isPositive();
        assertThat(counts.get("Ask.ALL without rows")).isLessThan(counts.get("Ask.ALL") * 3 / 4);
    }

    private static void count(TreeMap<String, Integer> counts, Op step, Told told) {
        String name = step.getClass().getSimpleName();
        counts.merge(name, 1, Integer::sum);
        if (told.failure() != null) {
            counts.merge(name + " failed", 1, Integer::sum);
        }
        if (step instanceof Ask<?> ask && ask.call() == Ask.Call.ALL) {
            counts.merge("Ask.ALL", 1, Integer::sum);
            counts.merge("Ask.ALL without rows", told.lines().isEmpty() ? 1 : 0, Integer::sum);
        }
    }

    @Test
    void smaller_program_fewerStepsFirst() {
        Program program = Programs.of(7);
        List<Program> smaller = program.smaller();
        assertThat(smaller.getFirst().steps().size())
                .isLessThanOrEqualTo((program.steps().size() + 1) / 2);
        assertThat(smaller).allSatisfy(one -> assertThat(one.toString()).isNotEqualTo(program.toString()));
    }
}
