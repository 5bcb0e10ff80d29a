package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.error.StorageFullException;
import io.rowloom.jdbc.model.AllTypes;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class StorageTest {

    @TempDir
    Path directory;

    private SQLiteDataSource small;

    @BeforeEach
    void limitPages() {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, "60");
        small = new SQLiteDataSource(config);
        small.setUrl("jdbc:sqlite:" + directory.resolve("small.db"));
    }

    private static AllTypes large() {
        AllTypes row = new AllTypes();
        row.note = "x".repeat(400_000);
        return row;
    }

    @Test
    void write_withoutRoom_isToldAndTheDatabaseGoesOn() {
        try (Database db = JdbcDatabase.of(small, Options.defaults())) {
            db.createTables(AllTypes.class);
            assertThatThrownBy(() -> db.save(large())).isInstanceOf(StorageFullException.class);
            assertThat(db.save(new AllTypes()).createdAt()).isNotNull();
            assertThat(db.from(AllTypes.class).count()).isOne();
        }
    }

    @Test
    void transaction_withoutRoom_leavesNothingOfIt() {
        try (Database db = JdbcDatabase.of(small, Options.defaults())) {
            db.createTables(AllTypes.class);
            assertThatThrownBy(() -> db.useTransaction(tx -> {
                        assertThat(tx.save(new AllTypes()).createdAt()).isNotNull();
                        assertThat(tx.save(large()).createdAt()).isNotNull();
                    }))
                    .isInstanceOf(StorageFullException.class);
            assertThat(db.from(AllTypes.class).count()).isZero();
            db.useTransaction(
                    tx -> assertThat(tx.save(new AllTypes()).createdAt()).isNotNull());
            assertThat(db.from(AllTypes.class).count()).isOne();
        }
    }
}
