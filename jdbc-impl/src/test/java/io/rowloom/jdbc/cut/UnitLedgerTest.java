package io.rowloom.jdbc.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.jdbc.PostgresServer;
import io.rowloom.jdbc.model.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units of work that are looked up (rules S125, S126). */
@Timeout(120)
class UnitLedgerTest {

    private final String url = PostgresServer.freshUrl();
    private final Database db = Rowloom.open(url, options -> options.poolSize(2).ledger(true));

    @BeforeEach
    void createTables() {
        db.createTables(LogLine.class);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private long noted() {
        return db.unwrap(JdbcSession.class)
                .sql("select count(*) from rowloom_ledger")
                .as(Long.class)
                .one();
    }

    @Test
    void unit_thatWrites_leavesOneRow() {
        assertThat(db.save(new LogLine("alone")).id()).isPositive();
        db.useTransaction(tx -> {
            assertThat(tx.save(new LogLine("in a block")).id()).isPositive();
            assertThat(tx.save(new LogLine("twice")).id()).isPositive();
        });
        db.useTransaction(tx -> assertThat(tx.from(LogLine.class).count()).isEqualTo(3));
        assertThat(db.from(LogLine.class).count()).isEqualTo(3);

        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void forgetUnits_ofLongAgo_leavesTheOthers() {
        assertThat(db.save(new LogLine("alone")).id()).isPositive();

        assertThat(db.forgetUnits(Instant.now().minus(Duration.ofDays(1)))).isZero();
        assertThat(db.forgetUnits(Instant.now().plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(noted()).isZero();
    }

    @Test
    void wasApplied_ofAUnitThatNobodyKnows_isNoForEver() {
        UUID unit = UUID.randomUUID();

        assertThat(db.wasApplied(unit)).isFalse();
        assertThat(db.wasApplied(unit)).isFalse();
        assertThatThrownBy(() -> db.unwrap(JdbcSession.class)
                        .sql("insert into rowloom_ledger values (?, 1, 0)", unit.toString())
                        .update())
                .isInstanceOf(io.rowloom.error.UniqueViolationException.class);
    }

    @Test
    void wasApplied_withoutALedger_isRefused() {
        try (Database without = Rowloom.open(url)) {
            assertThatThrownBy(() -> without.wasApplied(UUID.randomUUID()))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("ledger(true)");
        }
    }

    /** The server cannot be reached any more when the outcome is to be looked up: it is asked for later. */
    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "ANSWERED"})
    void commit_thatCannotBeLookedUp_isUnknownUntilItCan(Cut cut) throws IOException {
        LogLine line = new LogLine("lost and found");
        CommitOutcomeUnknownException unknown;
        try (CuttingProxy proxy = new CuttingProxy(PostgresServer.port(), 1);
                Database far = Rowloom.open(
                        url.replace(":" + PostgresServer.port(), ":" + proxy.port()),
                        options -> options.poolSize(1)
                                .ledger(true)
                                .connectionWait(Duration.ofSeconds(1))
                                .onStatement(event -> {
                                    if (event.statement().contains("INTO \"rowloom_ledger\"")) {
                                        proxy.cutNext(cut);
                                        shut(proxy);
                                    }
                                }))) {
            unknown = catchThrowableOfType(
                    CommitOutcomeUnknownException.class,
                    () -> far.useTransaction(
                            tx -> assertThat(tx.save(line).id()).isPositive()));
        }

        assertThatThrownBy(() -> db.save(line)).isInstanceOf(MisuseException.class);
        assertThat(db.wasApplied(unknown.unitOfWork())).isEqualTo(cut.isTooLate());
        assertThat(db.from(LogLine.class).count()).isEqualTo(cut.isTooLate() ? 1 : 0);
    }

    private static void shut(CuttingProxy proxy) {
        try {
            proxy.shut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
