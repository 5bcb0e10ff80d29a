package io.rowloom.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.differential.oracle.Examiner;
import io.rowloom.differential.oracle.Objection;
import io.rowloom.differential.program.Programs;
import io.rowloom.differential.program.World;
import io.rowloom.differential.run.Contest;
import io.rowloom.differential.run.Divergence;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs and the oracles would notice a broken store, and tell it in few words. */
class BrokenStoreTest {

    private static final int TRIES = 2_000;
    private static final int FEW = 5;

    @ParameterizedTest
    @EnumSource
    void programs_brokenStore_divideItFromAWholeOne(Broken broken) {
        try (Contest contest = new Contest(List.of(Worlds.memory(), broken.open()))) {
            Divergence found = LongStream.range(0, TRIES)
                    .mapToObj(seed -> contest.smallest(Programs.of(seed)))
                    .flatMap(divergence -> divergence.stream())
                    .findFirst()
                    .orElseThrow();
            System.out.println(broken + ": " + found.report());
            assertThat(found.program().steps()).hasSizeLessThanOrEqualTo(FEW);
            assertThat(found.report())
                    .contains("-Drowloom.differential.seed=" + found.program().seed(), "memory:", "broken:");
            assertThat(contest.run(Programs.of(found.program().seed()))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NOT_IN_IGNORES_NULL",
                "TEXT_IGNORES_CASE",
                "IDS_ARE_SIGNED",
                "NULL_IS_UNEQUAL",
                "NOT_UNKNOWN_IS_TRUE",
                "UNKNOWN_OR_TRUE_IS_UNKNOWN",
                "LIKE_IS_CONTAINS",
                "COALESCE_TAKES_THE_LAST",
                "UNKNOWN_CHOOSES",
                "GREATEST_SKIPS_NULL",
                "EVERY_LETTER_IS_FOLDED",
                "TEXT_ENDS_WHERE_NOTHING_FOLLOWS",
                "LENGTHS_ARE_UNITS",
                "NULL_IS_DISTINCT_FROM_NULL",
                "QUOTIENTS_ARE_ROUNDED_DOWN"
            })
    void oracles_brokenStore_object(Broken broken) {
        try (World world = broken.open()) {
            Examiner examiner = new Examiner(world);
            Objection found = LongStream.range(0, TRIES)
                    .mapToObj(examiner::examine)
                    .flatMap(objection -> objection.stream())
                    .findFirst()
                    .orElseThrow();
            System.out.println(broken + ": " + found.report());
            assertThat(found.rows().lines().count()).isLessThanOrEqualTo(FEW);
            assertThat(examiner.examine(found.seed()).map(Objection::condition)).contains(found.condition());
        }
    }
}
