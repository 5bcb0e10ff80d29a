package io.rowloom.tck.schedule;

import static io.rowloom.tck.schedule.Schedule.named;

import java.util.List;

/** Schedules of reads beside writes. Rows 1, 2 and 3 begin with 10. */
final class ReadSchedules {

    private static final String ONE_PICTURE = "all reads see the same picture";

    private ReadSchedules() {}

    static List<Schedule> dirtyReads() {
        return List.of(
                named("dirty read", "a:u1=1 b:r1 a:x b:c")
                        .always("what was undone is never seen", e -> !e.saw("b", 0, "1")),
                named("intermediate read", "a:u1=1 b:r1 a:u1=2 a:c b:c")
                        .always("what was written over is never seen", e -> !e.saw("b", 0, "1")),
                named("circular flow", "a:u1=1 b:u2=2 a:r2 b:r1 a:c b:c")
                        .always("two never see one another", e -> !(e.saw("a", 0, "2") && e.saw("b", 0, "1"))),
                named("own writes", "a:u1=1 a:r1 b:r1 a:c b:c")
                        .always("one's own write is seen", e -> e.saw("a", 0, "1")),
                named("observed transaction vanishes", "a:u1=1 a:u2=1 b:u1=2 a:c c:r1 b:u2=2 c:r2 b:c c:r2 c:r1 c:c")
                        .always(
                                "who saw half of a commit sees the other half",
                                e -> !(e.saw("c", 2, "2") && e.saw("c", 3, "1")))
                        .inAPicture(ONE_PICTURE, e -> e.sawTheSame("c", 0, 3) && e.sawTheSame("c", 1, 2)),
                named("an insert that is undone", "a:q b:i4=30 a:q b:x a:q a:c")
                        .always("it is never seen", e -> e.sawTheSame("a", 0, 1) && e.sawTheSame("a", 0, 2)));
    }

    static List<Schedule> skews() {
        return List.of(
                named("fuzzy read", "a:r1 b:u1=2 b:c a:r1 a:c").inAPicture(ONE_PICTURE, e -> e.sawTheSame("a", 0, 1)),
                named("read skew", "a:r1 b:u1=2 b:u2=18 b:c a:r2 a:c")
                        .inAPicture(ONE_PICTURE, ReadSchedules::isConsistent),
                named("read skew of a row that was deleted", "a:r1 b:d1 b:d2 b:c a:r2 a:c")
                        .inAPicture(ONE_PICTURE, e -> !(e.saw("a", 0, "10") && e.saw("a", 1, "none"))),
                named("read skew of a list", "a:q b:u1=2 b:u2=18 b:c a:q a:c")
                        .inAPicture(ONE_PICTURE, e -> e.sawTheSame("a", 0, 1)),
                named("a write on what has changed since", "a:r1 b:u1=2 b:u2=18 b:c a:u2=0 a:c")
                        .inAPicture(
                                "who has not seen a write does not write over it",
                                e -> !(e.done("a", "b") && e.saw("a", 0, "10")) || e.amount(2) == 18));
    }

    private static boolean isConsistent(Ended e) {
        return e.saw("a", 1).isEmpty() || (e.saw("a", 0, "10") ? e.saw("a", 1, "10") : e.saw("a", 1, "18"));
    }

    static List<Schedule> phantoms() {
        return List.of(
                named("a row that comes", "a:q b:i4=30 b:c a:q a:c")
                        .inAPicture(ONE_PICTURE, e -> e.sawTheSame("a", 0, 1)),
                named("a row that goes", "a:q b:d2 b:c a:q a:c").inAPicture(ONE_PICTURE, e -> e.sawTheSame("a", 0, 1)),
                named("a row that begins to fit", "a:p b:u1=20 b:c a:p a:c")
                        .inAPicture(ONE_PICTURE, e -> e.sawTheSame("a", 0, 1)),
                named("a row that comes before a change of all", "a:q b:i4=30 b:c a:u*+1 a:c")
                        .inAPicture(
                                "what is not seen is not changed",
                                e -> !(e.done("a", "b") && e.saw("a", 0, "1=10 2=10 3=10")) || e.amount(4) == 30));
    }

    static List<Schedule> writeSkews() {
        String sequence = "the end is that of one after the other";
        return List.of(
                named("write skew", "a:r1 a:r2 b:r1 b:r2 a:u1=0 b:u2=0 a:c b:c")
                        .inSequence(sequence, e -> !(e.done("a", "b") && e.saw("a", 1, "10") && e.saw("b", 0, "10"))),
                named("write skew of three", "a:r1 b:r2 c:r3 a:u2=0 b:u3=0 c:u1=0 a:c b:c c:c")
                        .inSequence(
                                sequence,
                                e -> !(e.done("a", "b", "c")
                                        && e.saw("a", 0, "10")
                                        && e.saw("b", 0, "10")
                                        && e.saw("c", 0, "10"))),
                named("write skew of a list", "a:q b:q a:i4=1 b:i5=1 a:c b:c")
                        .inSequence(sequence, e -> !(e.done("a", "b") && e.saw("a", 0, e.saw("b", 0)))),
                named("write skew of deletes", "a:q b:q a:d1 b:d2 a:c b:c")
                        .inSequence(sequence, e -> !(e.done("a", "b") && e.saw("a", 0, e.saw("b", 0)))),
                named("a reader between two writers", "a:r1 a:r2 b:r2 b:u2=20 b:c c:r1 c:r2 c:c a:u1=0 a:c")
                        .inSequence(
                                sequence,
                                e -> !(e.done("a", "b", "c")
                                        && e.saw("a", 1, "10")
                                        && e.saw("c", 0, "10")
                                        && e.saw("c", 1, "20"))),
                named("write skew with locks", "a:f1 a:f2 b:f1 b:f2 a:u1=0 a:c b:u2=0 b:c")
                        .always(
                                "who waited for a lock sees what was written",
                                e -> !(e.done("a", "b") && e.saw("a", 1, "10") && e.saw("b", 0, "10"))));
    }
}
