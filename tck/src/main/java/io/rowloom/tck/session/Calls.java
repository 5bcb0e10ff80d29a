package io.rowloom.tck.session;

import io.rowloom.Session;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every call of a session, each with a row that is stored and changed. */
final class Calls {

    /** A call. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object run(Session session, Word changed);
    }

    static final List<Named<Call>> READS = List.of(
            call("find", (session, row) -> session.find(Word.class, row.id())),
            call("getOne", (session, row) -> session.getOne(Word.class, row.id())),
            call("get", (session, row) -> session.get(Word.class, Word_.text.eq("x"))),
            call("all", (session, row) -> session.from(Word.class).all()),
            call("first", (session, row) -> session.from(Word.class).first()),
            call(
                    "one",
                    (session, row) -> session.from(Word.class)
                            .where(Word_.id.eq(row.id()))
                            .one()),
            call("count", (session, row) -> session.from(Word.class).count()),
            call("explain", (session, row) -> session.from(Word.class).explain()),
            call("exists", (session, row) -> session.from(Word.class).exists()),
            call("refresh", (session, row) -> session.refresh(row)));

    static final List<Named<Call>> WRITES = List.of(
            call(
                    "save of a new row",
                    (session, row) -> session.save(new Word(UUID.randomUUID().toString()))),
            call("save of a changed row", (session, row) -> session.save(row)),
            call(
                    "saveAll",
                    (session, row) -> session.saveAll(
                            List.of(row, new Word(UUID.randomUUID().toString())))),
            call("delete", (session, row) -> session.delete(row)),
            call("deleteAll", (session, row) -> session.deleteAll(List.of(row))));

    private Calls() {}

    private static Named<Call> call(String name, Call call) {
        return Named.of(name, call);
    }

    static List<Named<Call>> all() {
        return java.util.stream.Stream.concat(READS.stream(), WRITES.stream()).toList();
    }

    /** A row that is stored, with a change that is not. */
    static Word changed(Session session) {
        Word row = session.save(new Word("x"));
        row.alias = "changed";
        return row;
    }
}
