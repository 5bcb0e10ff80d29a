package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that names some of the tables that are there. */
class PartialTablesTest {

    @TempDir
    Path directory;

    /** A writer with a story that they remarked on: the remark goes with the story, and keeps its critic otherwise. */
    private static UUID fill(String url) {
        try (Database db = Rowloom.open(url)) {
            db.createTables(Writer.class, Story.class, Remark.class);
            Writer writer = new Writer("ann");
            Story story = new Story("story", writer);
            db.saveAll(List.of(writer, story, new Remark("remark", story, writer)));
            return writer.id();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void delete_whereTablesThatNobodyNamedRefer_deletesAllOfIt(TestStore store) {
        String url = store.url(directory);
        UUID id = fill(url);
        try (Database db = Rowloom.open(url)) {
            db.createTables(Writer.class);
            assertThat(db.getOne(Writer.class, id).delete(db)).isOne();
            assertThat(db.from(Remark.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void delete_whereNoTableWasNamed_deletesAllOfIt(TestStore store) {
        String url = store.url(directory);
        UUID id = fill(url);
        try (Database db = Rowloom.open(url, options -> options.models(Writer.class, Story.class, Remark.class))) {
            assertThat(db.getOne(Writer.class, id).delete(db)).isOne();
            assertThat(db.from(Story.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void delete_whereTablesThatReferAreNotThere_needsNoneOfThem(TestStore store) {
        try (Database db = Rowloom.open(store.url(directory))) {
            db.createTables(Writer.class);
            Writer writer = db.save(new Writer("ann"));
            assertThat(writer.delete(db)).isOne();
        }
    }
}
