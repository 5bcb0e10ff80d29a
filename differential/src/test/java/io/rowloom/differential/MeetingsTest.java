package io.rowloom.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.rowloom.differential.meeting.Dispute;
import io.rowloom.differential.meeting.Encounter;
import io.rowloom.differential.meeting.Judge;
import io.rowloom.differential.meeting.Level;
import io.rowloom.differential.meeting.Meetings;
import io.rowloom.differential.program.World;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that meet tell what their isolation allows, on every store. */
class MeetingsTest {

    private static final int TRIES = 1_000;

    @Test
    void meetings_inMemory_areAllowed() {
        judge(Worlds.Meeting.memory(), Seeds.meetings());
    }

    @Test
    void meetings_onSqlite_areAllowed() {
        judge(Worlds.Meeting.sqlite(), Seeds.meetings());
    }

    /** H2 lets a child in while its parent goes (its limitation of rule S119), and at SNAPSHOT sorts own writes wrongly. */
    @Test
    void meetings_onH2_areAllowed() {
        judge(
                Worlds.Meeting.h2(),
                Seeds.meetings()
                        .filter(seed -> !Meetings.of(seed).deletesParents()
                                && !Meetings.of(seed).has(Level.SNAPSHOT)));
    }

    @Test
    void meetings_onPostgresql_areAllowed() {
        judge(Worlds.Meeting.postgresql(), Seeds.meetings());
    }

    @Test
    @Tag("servers")
    void meetings_onMariaDb_areAllowed() {
        judge(Worlds.Meeting.mariadb(), Seeds.meetings());
    }

    @ParameterizedTest
    @EnumSource
    void meetings_brokenIsolation_isNoticed(BrokenIsolation broken) {
        try (Judge judge = new Judge(Worlds.Meeting.model());
                Encounter encounter = new Encounter(broken.open(), judge)) {
            Dispute found = LongStream.range(0, TRIES)
                    .mapToObj(seed -> encounter.smallest(Meetings.of(seed)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
            System.out.println(broken + ": " + found.report());
            assertThat(found.report()).contains("seed=" + found.meeting().seed());
        }
    }

    private static void judge(World store, LongStream seeds) {
        try (Judge judge = new Judge(Worlds.Meeting.model());
                Encounter encounter = new Encounter(store, judge)) {
            Progress progress = new Progress("meetings on " + store.name());
            Optional<Dispute> found = seeds.peek(progress::at)
                    .mapToObj(seed -> encounter.smallest(Meetings.of(seed)))
                    .flatMap(Optional::stream)
                    .findFirst();
            progress.ends();
            found.ifPresent(dispute -> System.out.println(dispute.report()));
            found.ifPresent(dispute -> fail(dispute.report()));
            System.out.println(store.name() + " had " + encounter.played() + " meetings, of which " + judge.undecided()
                    + " could not be judged");
            assertThat(encounter.played()).isPositive();
            assertThat(judge.undecided()).isLessThan(encounter.played() / 2 + 1);
        }
    }
}
