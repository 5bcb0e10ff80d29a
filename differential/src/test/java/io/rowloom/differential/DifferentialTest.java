package io.rowloom.differential;

import static org.assertj.core.api.Assertions.fail;

import io.rowloom.differential.program.Programs;
import io.rowloom.differential.run.Contest;
import io.rowloom.differential.run.Divergence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs tell the same on every store. */
class DifferentialTest {

    private static final int MOST_REPORTS = 3;

    @Test
    void programs_onAllStores_tellTheSame() {
        System.out.println("compares the programs of the seeds from " + Seeds.first());
        try (Contest contest = new Contest(Worlds.all())) {
            List<String> divided = Seeds.programs()
                    .mapToObj(seed -> contest.smallest(Programs.of(seed)))
                    .flatMap(found -> found.stream().map(Divergence::report))
                    .limit(MOST_REPORTS)
                    .toList();
            if (!divided.isEmpty()) {
                fail(String.join("\n", divided));
            }
        }
    }
}
