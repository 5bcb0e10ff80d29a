package io.rowloom.tck.schedule;

import static io.rowloom.tck.schedule.Schedule.named;

import java.util.List;
import java.util.Map;

/** Schedules of writes that meet. Rows 1, 2 and 3 begin with 10. */
final class WriteSchedules {

    private static final Map<String, Integer> ONE_TWO = Map.of("a", 1, "b", 2);
    private static final Map<String, Integer> EACH = Map.of("a", 1, "b", 1, "c", 1);
    private static final Map<String, Integer> BITS = Map.of("a", 1, "b", 2, "c", 4);

    private static final String NOTHING_LOST = "nothing that was committed is lost";

    private WriteSchedules() {}

    static List<Schedule> lost() {
        return List.of(
                named("lost update", "a:r1 b:r1 a:w+1 b:w+2 a:c b:c")
                        .inAPicture(NOTHING_LOST, e -> e.isSum(1, 10, ONE_TWO)),
                named("lost update behind a commit", "a:r1 b:r1 a:w+1 a:c b:w+2 b:c")
                        .inAPicture(NOTHING_LOST, e -> e.isSum(1, 10, ONE_TWO)),
                named("lost update of three", "a:r1 b:r1 c:r1 a:w+1 b:w+2 c:w+4 a:c b:c c:c")
                        .inAPicture(NOTHING_LOST, e -> e.isSum(1, 10, BITS)),
                named("modify", "a:m1+1 b:m1+2 a:c b:c").always(NOTHING_LOST, e -> e.isSum(1, 10, ONE_TWO)),
                named("modify of three", "a:m1+1 b:m1+2 c:m1+4 a:c b:c c:c")
                        .always(NOTHING_LOST, e -> e.isSum(1, 10, BITS)),
                named("read for update, then save", "a:f1 b:f1 a:w+1 a:c b:w+2 b:c")
                        .always(NOTHING_LOST, e -> e.isSum(1, 10, ONE_TWO)),
                named("increments by a condition", "a:u1+1 b:u1+2 a:c b:c")
                        .always(NOTHING_LOST, e -> e.isSum(1, 10, ONE_TWO)),
                named("increment behind one that is undone", "a:u1+5 b:u1+1 a:x b:c")
                        .always("what was undone is not there", e -> e.amount(1) == (e.done("b") ? 11 : 10)),
                named("read for update behind a change that is undone", "a:u1=99 b:f1 a:x b:w+1 b:c")
                        .always("what was undone is not there", e -> e.amount(1) == (e.done("b") ? 11 : 10)));
    }

    static List<Schedule> dirtyWrites() {
        return List.of(
                named("dirty write", "a:u1=1 b:u1=2 b:u2=2 a:u2=1 a:c b:c")
                        .always("both rows are of the same writer", e -> e.amount(1) == e.amount(2)),
                named("dirty write in opposite order", "a:u1=1 b:u2=2 a:u2=1 b:u1=2 a:c b:c")
                        .always("both rows are of the same writer", e -> e.amount(1) == e.amount(2)),
                named("blind writes", "a:u1=1 b:u1=2 a:c b:c")
                        .always("one who has committed has written it", WriteSchedules::isOfOneWhoCommitted),
                named("a write behind an undone one", "a:u1=1 b:u1=2 a:x b:c")
                        .always("what was undone is not there", e -> e.amount(1) == (e.done("b") ? 2 : 10)));
    }

    private static boolean isOfOneWhoCommitted(Ended e) {
        return switch (e.amount(1)) {
            case 1 -> e.done("a");
            case 2 -> e.done("b");
            default -> e.done().isEmpty();
        };
    }

    static List<Schedule> deadlocks() {
        String some = "somebody goes on, and of the others nothing is left";
        return List.of(
                named("deadlock of two", "a:u1+1 b:u2+1 a:u2+1 b:u1+1 a:c b:c")
                        .always(some, e -> !e.done().isEmpty() && e.isSum(1, 10, EACH) && e.isSum(2, 10, EACH)),
                named("deadlock of three", "a:u1+1 b:u2+1 c:u3+1 a:u2+1 b:u3+1 c:u1+1 a:c b:c c:c")
                        .always(some, e -> !e.done().isEmpty() && isWhole(e)),
                named("deadlock of locks", "a:f1 b:f2 a:f2 b:f1 a:c b:c")
                        .always("somebody goes on", e -> !e.done().isEmpty()),
                named("deadlock of a row and a key", "a:u1+1 b:i4=30 a:i4=31 b:u1+1 a:c b:c")
                        .always(
                                some,
                                e -> e.done().size() == 1
                                        && e.amount(4) == (e.done("a") ? 31 : 30)
                                        && e.amount(1) == 11),
                named("behind a deadlock the rows are free", "a:u1+1 b:u2+1 a:u2+1 b:u1+1 a:c b:c c:u1+1 c:u2+1 c:c")
                        .always(some, e -> !e.done().isEmpty() && e.isSum(1, 10, EACH) && e.isSum(2, 10, EACH)),
                named("the same order", "a:u1+1 b:u1+1 a:u2+1 b:u2+1 a:c b:c")
                        .always(some, e -> e.done("a") && e.isSum(1, 10, EACH) && e.isSum(2, 10, EACH)));
    }

    private static boolean isWhole(Ended e) {
        return e.isSum(1, 10, Map.of("a", 1, "c", 1))
                && e.isSum(2, 10, Map.of("a", 1, "b", 1))
                && e.isSum(3, 10, Map.of("b", 1, "c", 1));
    }

    static List<Schedule> keys() {
        return List.of(
                named("one key twice", "a:i4=1 b:i4=2 a:c b:c")
                        .always(
                                "one has it at most",
                                e -> e.done().size() < 2
                                        && (e.done().isEmpty() || e.amount(4) == (e.done("a") ? 1 : 2))),
                named("one key thrice", "a:i4=1 b:i4=2 c:i4=3 a:c b:c c:c")
                        .always("one has it at most", e -> e.done().size() < 2),
                named("a key that comes back", "a:i4=1 b:i4=2 a:x b:c")
                        .always(
                                "it is the second's, or nobody's",
                                e -> e.done("b") ? e.amount(4) == 2 : !e.rows().containsKey(4)),
                named("a key that becomes free", "a:d1 b:i1=5 a:c b:c")
                        .always(
                                "it is the second's, or nobody's",
                                e -> e.done("b") ? e.amount(1) == 5 : e.rows().containsKey(1) != e.done("a")),
                named("two keys in opposite order", "a:i4=1 b:i5=2 a:i5=1 b:i4=2 a:c b:c")
                        .always(
                                "both are of the same one, or nobody's",
                                e -> e.done().size() < 2 && e.amount(4) == e.amount(5)));
    }

    static List<Schedule> queues() {
        return List.of(
                named("a queue for a row", "a:f1 b:f1 c:f1 a:w+1 a:c b:w+1 b:c c:w+1 c:c")
                        .always("each adds to what the one before has left", e -> e.isSum(1, 10, EACH)),
                named("a lock that is given back", "a:f1 b:f1 a:x b:w+1 b:c")
                        .always("the second has it then", e -> e.done("b") && e.amount(1) == 11),
                named("no waiting for a locked row", "a:f1 b:n1 a:w+1 a:c b:c")
                        .always(
                                "the second fails, or came behind the first",
                                e -> e.amount(1) == 11 && (!e.done("b") || e.saw("b", 0, "11"))),
                named("a read beside a lock", "a:f1 a:w+1 b:r1 b:c a:c")
                        .always("what is not committed is not seen", e -> e.done("a") && e.amount(1) == 11));
    }

    /** Where rows are locked one by one. */
    static List<Schedule> jobs() {
        return List.of(
                named("two jobs for two workers", "a:k b:k a:c b:c")
                        .always("each has its own", e -> !e.saw("a", 0, e.saw("b", 0))),
                named("a worker that gives up", "a:k a:x b:k b:d b:c")
                        .always(
                                "its job is done by the next",
                                e -> e.saw("b", 0, "1") && !e.rows().containsKey(1)),
                named("a job that is done", "a:k a:d b:k a:c b:d b:c c:k c:c")
                        .always("nobody gets it again", e -> !e.saw("c", 0, e.saw("a", 0)) || !e.done("a")),
                named("more workers than jobs", "a:k b:k c:k d:k a:c b:c c:c d:c")
                        .always(
                                "the last finds none",
                                e -> e.saw("d", 0, "none") || e.done().size() < 4));
    }

    static List<Schedule> parents() {
        return List.of(
                named("a child behind the delete of its parent", "a:P b:C a:c b:c")
                        .always("no child is without a parent", e -> e.parents() > 0 || e.children() == 0),
                named("a delete of the parent behind its child", "a:C b:P a:c b:c")
                        .always("no child is without a parent", e -> e.parents() > 0 || e.children() == 0),
                named("a child behind a delete that is undone", "a:P b:C a:x b:c")
                        .always("the parent is there", e -> e.parents() == 1),
                named("two children of one parent", "a:C b:C a:c b:c c:P c:c")
                        .always("no child is without a parent", e -> e.parents() > 0 || e.children() == 0));
    }
}
