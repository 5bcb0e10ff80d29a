package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Transaction;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.error.StorageFullException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.jdbc.model.LogLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No room is left on the disk (rules O07, X05). */
@Timeout(120)
class DiskFullTest {

    private static final int MEGABYTES = 4;
    private static final long LEFT = 200_000;
    private static final int ROWS = 500;

    @TempDir
    Path directory;

    private Optional<SmallDisk> disk = Optional.empty();

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mount(directory, MEGABYTES);
        Assumptions.assumeTrue(disk.isPresent(), "left out: this user may not mount a small disk (a tmpfs)");
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    @Test
    void fullDisk_isToldAndDooms_andIsForgottenWhenThereIsRoom() throws Exception {
        try (Database db =
                Rowloom.open("jdbc:sqlite:" + directory.resolve("full.db"), options -> options.poolSize(2))) {
            db.createTables(LogLine.class);
            assertThat(db.save(new LogLine("before")).id()).isPositive();
            Path filler = disk.orElseThrow().fill(LEFT);

            RowloomException error = catchThrowableOfType(
                    RowloomException.class, () -> db.useTransaction(DiskFullTest::writeWithoutEnd));

            assertThat(error).isInstanceOf(StorageFullException.class);
            assertThat(error.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(db.from(LogLine.class).count()).isEqualTo(1);
            Files.delete(filler);
            assertThat(db.save(new LogLine("after")).id()).isPositive();
            assertThat(db.from(LogLine.class).count()).isEqualTo(2);
        }
    }

    private static void writeWithoutEnd(Transaction tx) {
        List<LogLine> lines =
                Stream.generate(() -> new LogLine("x".repeat(64))).limit(ROWS).toList();
        while (true) {
            try {
                assertThat(tx.saveAll(lines.stream()
                                .map(each -> new LogLine(each.text))
                                .toList()))
                        .hasSize(ROWS);
            } catch (RowloomException e) {
                assertThatThrownBy(() -> tx.from(LogLine.class).count()).isInstanceOf(TransactionDoomedException.class);
                throw e;
            }
        }
    }
}
