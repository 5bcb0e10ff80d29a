package io.rowloom.differential;

import static org.assertj.core.api.Assertions.fail;

import io.rowloom.differential.program.Programs;
import io.rowloom.differential.program.World;
import io.rowloom.differential.run.Contest;
import io.rowloom.differential.run.Divergence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random programs tell the same on every store. */
class DifferentialTest {

    private static final int MOST_REPORTS = 3;

    @Test
    void programs_onStoresOfThisProcess_tellTheSame() {
        compare(Seeds.programs(), Worlds.here());
    }

    @Test
    void programs_onPostgresql_tellTheSame() {
        compare(Seeds.onServers(), List.of(Worlds.memory(), Worlds.postgresql()));
    }

    @Test
    @Tag("servers")
    void programs_onMariaDb_tellTheSame() {
        compare(Seeds.onServers(), List.of(Worlds.memory(), Worlds.mariadb()));
    }

    private static void compare(LongStream seeds, List<World> worlds) {
        try (Contest contest = new Contest(worlds)) {
            Progress progress = new Progress(worlds.stream().map(World::name).collect(Collectors.joining(", ")));
            List<String> divided = seeds.peek(progress::at)
                    .mapToObj(seed -> contest.smallest(Programs.of(seed)))
                    .flatMap(found -> found.stream().map(Divergence::report))
                    .peek(System.out::println)
                    .limit(MOST_REPORTS)
                    .toList();
            progress.ends();
            if (!divided.isEmpty()) {
                fail(String.join("\n", divided));
            }
        }
    }
}
