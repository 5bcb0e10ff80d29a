package io.rowloom.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.rowloom.differential.oracle.Examiner;
import io.rowloom.differential.oracle.Objection;
import io.rowloom.differential.program.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No store contradicts itself. */
class OraclesTest {

    @Test
    void conditions_inMemory_fitOneAnother() {
        examine(Worlds.memory());
    }

    @Test
    void conditions_onSqlite_fitOneAnother() {
        examine(Worlds.sqlite());
    }

    @Test
    void conditions_onH2_fitOneAnother() {
        examine(Worlds.h2());
    }

    private static void examine(World store) {
        try (World world = store) {
            Examiner examiner = new Examiner(world);
            for (long seed : Seeds.endless()) {
                Optional<Objection> found = examiner.examine(seed);
                if (found.isPresent()) {
                    fail(found.get().report());
                }
                if (Seeds.isOne() || examiner.queries() >= Seeds.queries()) {
                    break;
                }
            }
            System.out.println(world.name() + " answered " + examiner.queries() + " queries of the seeds from "
                    + Seeds.first() + " without contradicting itself");
            assertThat(examiner.queries()).isPositive();
        }
    }
}
