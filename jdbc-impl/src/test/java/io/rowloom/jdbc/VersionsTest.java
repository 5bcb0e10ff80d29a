package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.StatementEvent;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.jdbc.model.Document;
import io.rowloom.relation.Ref;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent for rows that count how often they were written. */
class VersionsTest {

    private final List<StatementEvent> events = new ArrayList<>();

    @TempDir
    Path directory;

    private Database open(TestStore store) {
        Database db = store.open(directory, options -> options.onStatement(events::add));
        db.createTables(Document.class);
        return db;
    }

    @ParameterizedTest
    @EnumSource
    void update_ofAVersion_namesTheOneThatWasRead(TestStore store) {
        try (Database db = open(store)) {
            Document row = db.save(new Document("a"));
            row.title = "b";
            events.clear();
            row = db.save(row);
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().statement())
                    .isEqualTo("UPDATE \"document\" SET \"updated_at\" = ?, \"version\" = ?, \"title\" = ?"
                            + " WHERE \"id\" = ? AND \"version\" = ?");
            assertThat(events.getFirst().parameters()).contains(2L, "b").endsWith(1L);
            events.clear();
            assertThat(db.delete(row)).isOne();
            assertThat(events)
                    .extracting(StatementEvent::statement)
                    .contains("DELETE FROM \"document\" WHERE \"id\" = ? AND \"version\" = ?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawSql_asTheTable_readsTheVersion(TestStore store) {
        try (Database db = open(store)) {
            Document row = db.save(new Document("a"));
            row.title = "b";
            row = db.save(row);
            Document read = db.unwrap(JdbcSession.class)
                    .sql("select * from \"document\"")
                    .as(Document.class)
                    .one();
            assertThat(read.version()).isEqualTo(2);
            read.title = "c";
            assertThat(db.save(read).version()).isEqualTo(3);
            Document late = row;
            late.title = "d";
            assertThatThrownBy(() -> db.save(late)).isInstanceOf(OptimisticLockException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_ofAWholeWithParts_comparesItsVersionAndNoOther(TestStore store) {
        try (Database db = open(store)) {
            Document whole = db.save(new Document("whole"));
            Document part = new Document("part");
            part.whole = Ref.to(whole);
            part = db.save(part);
            part.title = "written again";
            part = db.save(part);
            Document other = db.getOne(Document.class, whole.id());
            other.title = "theirs";
            other = db.save(other);
            assertThatThrownBy(() -> db.delete(whole))
                    .isInstanceOf(OptimisticLockException.class)
                    .hasMessageContaining(whole.id() + " expected version 1");
            assertThat(db.from(Document.class).count()).isEqualTo(2);
            assertThat(db.delete(other)).isOne();
            assertThat(db.from(Document.class).count()).isZero();
        }
    }
}
