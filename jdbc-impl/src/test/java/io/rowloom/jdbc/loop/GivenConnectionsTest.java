package io.rowloom.jdbc.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.jdbc.JdbcDatabase;
import io.rowloom.tck.model.Writer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections of a data source of the user's come back to it, whatever happens. */
class GivenConnectionsTest {

    @TempDir
    Path directory;

    @Test
    void session_ofADatabaseThatWasClosedMeanwhile_givesItsConnectionBack() {
        LoopStore store = LoopStore.H2_OF_THE_USER;
        FailingSource source = new FailingSource(store.driver(store.url(directory) + ";DB_CLOSE_DELAY=-1"), store);
        Options options = Options.defaults().poolSize(1).statementTimeout(Duration.ofSeconds(1));
        Database db = JdbcDatabase.of(source, options);
        db.createTables(Writer.class);
        Transaction tx = db.begin();
        assertThat(tx.from(Writer.class).count())
                .isZero(); // with a shorter patience for locks, which is put back behind it
        db.close();
        tx.close();
        assertThat(source.leaks()).isEmpty();
    }
}
