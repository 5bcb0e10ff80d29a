package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.TransactionDoomedException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final ScriptedStore store = new ScriptedStore();
    private final Database db = new StoreDatabase(store, Options.defaults());

    private void filled(int rows) {
        for (int i = 0; i < rows; i++) {
            store.streamed.add(new Person("Ann" + i, "ann@example.com"));
        }
    }

    private long closings() {
        return store.calls.stream().filter("close stream"::equals).count();
    }

    @Test
    void stream_readToItsEnd_closesOnceAndBeforeTheNextCall() {
        filled(2);
        db.useTransaction(tx -> {
            try (Stream<Person> rows = tx.from(Person.class).stream()) {
                assertThat(rows.map(row -> row.name)).containsExactly("Ann0", "Ann1");
                assertThat(tx.from(Person.class).count()).isZero();
            }
        });
        assertThat(store.calls)
                .containsExactly(
                        "begin READ_COMMITTED",
                        "stream Person",
                        "next",
                        "next",
                        "next",
                        "close stream",
                        "count Person",
                        "commit",
                        "close");
    }

    @Test
    void stream_parallel_isReadByItsThreadAlone() {
        filled(100);
        db.useTransaction(tx -> {
            Thread own = Thread.currentThread();
            try (Stream<Person> rows = tx.from(Person.class).stream()) {
                List<Thread> readers = rows.parallel()
                        .map(row -> Thread.currentThread())
                        .distinct()
                        .toList();
                assertThat(readers).containsExactly(own);
            }
        });
    }

    @Test
    void stream_storeFailsInTheMiddle_dooms() {
        filled(2);
        try (Transaction tx = db.begin()) {
            Iterator<Person> rows = tx.from(Person.class).stream().iterator();
            assertThat(rows.next().name).isEqualTo("Ann0");
            ConnectionException lost = new ConnectionException("lost", null);
            store.failNext(lost);
            assertThatThrownBy(rows::next).isSameAs(lost);
            assertThat(closings()).isOne();
            assertThatThrownBy(() -> tx.from(Person.class).count())
                    .isInstanceOf(TransactionDoomedException.class)
                    .hasCause(lost);
            assertThatThrownBy(rows::next).isInstanceOf(MisuseException.class);
        }
        assertThat(closings()).isOne();
    }

    @Test
    void stream_beginningFails_doomsAndLeavesNoStream() {
        try (Transaction tx = db.begin()) {
            ConnectionException lost = new ConnectionException("lost", null);
            store.failNext(lost);
            assertThatThrownBy(() -> tx.from(Person.class).stream()).isSameAs(lost);
            assertThatThrownBy(() -> tx.from(Person.class).count()).isInstanceOf(TransactionDoomedException.class);
        }
        assertThat(closings()).isZero();
    }

    @Test
    void stream_threadInterrupted_endsWithoutDoom() {
        filled(2);
        try (Transaction tx = db.begin()) {
            Iterator<Person> rows = tx.from(Person.class).stream().iterator();
            Thread.currentThread().interrupt();
            assertThatThrownBy(rows::next).isInstanceOf(InterruptedOperationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(closings()).isOne();
            assertThat(tx.from(Person.class).count()).isZero();
        }
    }

    @Test
    void callsWhileOpen_message_namesBothPlacesAndTheFix() {
        filled(2);
        db.useTransaction(tx -> {
            try (Stream<Person> rows = tx.from(Person.class).stream()) {
                assertThatThrownBy(() -> tx.from(Person.class).count())
                        .isInstanceOf(MisuseException.class)
                        .hasMessageMatching(".*begun at \\S+ \\(StreamsTest.java:\\d+\\), and was called at \\S+"
                                + " \\(StreamsTest.java:\\d+\\)\\. Close the stream first.*");
                assertThat(rows.count()).isEqualTo(2);
            }
        });
    }

    @Test
    void stream_onADatabase_tellsTheBlockToUse() {
        assertThatThrownBy(() -> db.from(Person.class).stream())
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("db.useTransaction(tx -> { try (var rows = tx.from(Person.class).stream())");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void block_whoseOpenStreamCannotBeClosed_isNotKeptByHalf() {
        filled(2);
        ConnectionException lost = new ConnectionException("lost", null);
        IllegalStateException own = new IllegalStateException("the program's own");
        try (Transaction tx = db.begin()) {
            assertThatThrownBy(() -> tx.useTransaction(inner -> {
                        assertThat(inner.from(Person.class).stream()).isNotNull();
                        store.closeFailures.add(lost);
                        throw own;
                    }))
                    .isSameAs(own)
                    .hasSuppressedException(lost);
            assertThatThrownBy(tx::commit).isInstanceOf(TransactionDoomedException.class);
        }
    }

    @Test
    void transaction_whoseOpenStreamCannotBeClosed_endsAndCommitsNothing() {
        filled(2);
        ConnectionException lost = new ConnectionException("lost", null);
        Transaction tx = db.begin();
        assertThat(tx.from(Person.class).stream()).isNotNull();
        store.closeFailures.add(lost);
        assertThatThrownBy(tx::commit).isSameAs(lost);
        assertThat(store.calls).doesNotContain("commit").endsWith("close");
    }
}
