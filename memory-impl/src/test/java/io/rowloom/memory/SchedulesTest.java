package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.memory.model.User;
import io.rowloom.memory.model.User_;
import io.rowloom.tck.model.Account;
import io.rowloom.tck.model.Account_;
import io.rowloom.tx.Isolation;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Races that are there are found, in an order that can be run again; and none is found where there is none (rule M12). */
class SchedulesTest {

    @AutoClose
    private final MemoryDatabase db = MemoryDatabase.create();

    private final UUID first = stored("a@x");
    private final UUID second = stored("b@x");
    private final Schedules schedules = Schedules.of(db);

    private UUID stored(String email) {
        db.createTables(User.class, Account.class);
        return new User("on", email).save(db).id();
    }

    private static Schedules.Work appending(Isolation isolation, UUID id, String letter) {
        return db -> db.useTransaction(TransactionOptions.defaults().isolation(isolation), tx -> {
            User user = tx.getOne(User.class, id);
            user.name += letter;
            assertThat(user.save(tx)).isSameAs(user);
        });
    }

    private void nothingLost(Schedules.End end) {
        assertThat(end.database().getOne(User.class, first).name).hasSize(2 + end.done());
    }

    @Test
    void lostUpdate_atReadCommitted_isFound() {
        ScheduleError e = catchThrowableOfType(
                ScheduleError.class,
                () -> schedules.explore(
                        this::nothingLost,
                        appending(Isolation.READ_COMMITTED, first, "x"),
                        appending(Isolation.READ_COMMITTED, first, "y")));
        assertThat(e).hasMessageContaining("a reading User").hasMessageContaining(".replay(\"" + e.schedule() + "\"");
        assertThat(db.getOne(User.class, first).name).isEqualTo("on");
    }

    @Test
    void lostUpdate_replayed_isThereAgainInTheSameOrder() {
        Schedules.Work[] work = {
            appending(Isolation.READ_COMMITTED, first, "x"), appending(Isolation.READ_COMMITTED, first, "y")
        };
        ScheduleError found =
                catchThrowableOfType(ScheduleError.class, () -> schedules.explore(this::nothingLost, work));
        for (int i = 0; i < 20; i++) {
            ScheduleError again = catchThrowableOfType(
                    ScheduleError.class, () -> schedules.replay(found.schedule(), this::nothingLost, work));
            assertThat(again).hasMessage(found.getMessage());
        }
    }

    @Test
    void explore_ofTheSameSeed_findsTheSameSchedule() {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            found.add(catchThrowableOfType(
                            ScheduleError.class,
                            () -> schedules
                                    .seed(77)
                                    .explore(
                                            this::nothingLost,
                                            appending(Isolation.READ_COMMITTED, first, "x"),
                                            appending(Isolation.READ_COMMITTED, first, "y")))
                    .schedule());
        }
        assertThat(found).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "SERIALIZABLE"})
    void lostUpdate_aboveReadCommitted_isInNoSchedule(Isolation isolation) throws Exception {
        Schedules.Explored explored = schedules.explore(
                this::nothingLost, appending(isolation, first, "x"), appending(isolation, first, "y"));
        assertThat(explored.complete()).isTrue();
        assertThat(explored.schedules()).isGreaterThan(1);
    }

    @Test
    void lostUpdate_withModify_isInNoSchedule() throws Exception {
        Schedules.Work one = db -> assertThat(db.modify(User.class, first, user -> user.name += "x"))
                .isNotNull();
        Schedules.Work other = db -> assertThat(db.modify(User.class, first, user -> user.name += "y"))
                .isNotNull();
        Schedules.Explored explored = schedules.explore(
                end -> assertThat(end.database().getOne(User.class, first).name).isIn("onxy", "onyx"), one, other);
        assertThat(explored.complete()).isTrue();
    }

    @Test
    void lostUpdate_withOptimisticLock_isInNoSchedule() throws Exception {
        Account account = new Account();
        account.number = "1";
        UUID id = account.save(db).id();
        Schedules.Work deposit = db -> db.useTransaction(tx -> {
            Account mine = tx.getOne(Account.class, id);
            mine.balance++;
            assertThat(mine.save(tx)).isSameAs(mine);
        });
        Set<Integer> ends = new HashSet<>();
        Schedules.Explored explored = Schedules.of(db)
                .explore(
                        end -> {
                            ends.add(end.done());
                            assertThat(end.database().getOne(Account.class, id).balance)
                                    .isEqualTo(end.done());
                        },
                        deposit,
                        deposit);
        assertThat(explored.complete()).isTrue();
        assertThat(ends).containsExactlyInAnyOrder(1, 2);
    }

    private static Schedules.Work leaving(Isolation isolation, UUID id) {
        return db -> db.useTransaction(TransactionOptions.defaults().isolation(isolation), tx -> {
            if (tx.from(User.class).where(User_.name.eq("on")).count() > 1) {
                User user = tx.getOne(User.class, id);
                user.name = "off";
                assertThat(user.save(tx)).isSameAs(user);
            }
        });
    }

    private static void someoneIsOn(Schedules.End end) {
        assertThat(end.database().from(User.class).where(User_.name.eq("on")).count())
                .isPositive();
    }

    @Test
    void writeSkew_atSnapshot_isFound() {
        assertThatThrownBy(() -> schedules.explore(
                        SchedulesTest::someoneIsOn,
                        leaving(Isolation.SNAPSHOT, first),
                        leaving(Isolation.SNAPSHOT, second)))
                .isInstanceOf(ScheduleError.class);
    }

    @Test
    void writeSkew_atSerializable_isInNoSchedule() throws Exception {
        Schedules.Explored explored = schedules.explore(
                SchedulesTest::someoneIsOn,
                leaving(Isolation.SERIALIZABLE, first),
                leaving(Isolation.SERIALIZABLE, second));
        assertThat(explored.complete()).isTrue();
    }

    private static Schedules.Work both(UUID one, UUID other) {
        return db -> db.useTransaction(tx -> {
            for (UUID id : new UUID[] {one, other}) {
                User user =
                        tx.from(User.class).where(User_.id.eq(id)).forUpdate().one();
                user.name += "!";
                assertThat(user.save(tx)).isSameAs(user);
            }
        });
    }

    @Test
    void deadlock_ofLocksInTwoOrders_isMetAndOneGoesOn() throws Exception {
        Set<Integer> ends = new HashSet<>();
        Schedules.Explored explored = schedules.explore(
                end -> {
                    ends.add(end.done());
                    end.failures()
                            .forEach(failure -> failure.ifPresent(
                                    e -> assertThat(e).isInstanceOf(SerializationConflictException.class)));
                    assertThat(end.database().getOne(User.class, first).name).hasSize(2 + end.done());
                },
                both(first, second),
                both(second, first));
        assertThat(explored.complete()).isTrue();
        assertThat(ends).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void manySchedules_areTriedUpToTheBound() throws Exception {
        Schedules.Work work = appending(Isolation.SERIALIZABLE, first, "x");
        Schedules.Work reads = db -> db.useTransaction(tx -> {
            for (int i = 0; i < 6; i++) {
                assertThat(tx.from(User.class).count()).isEqualTo(2);
            }
        });
        Schedules.Explored explored = schedules.most(50).explore(this::nothingLostOfTwo, work, reads, work);
        assertThat(explored).isEqualTo(new Schedules.Explored(50, false, db.seed()));
    }

    private void nothingLostOfTwo(Schedules.End end) {
        assertThat(end.database().getOne(User.class, first).name).isEqualTo("onxx");
    }

    @Test
    void workThatFails_isAnErrorOfTheSchedule() {
        assertThatThrownBy(() -> schedules.explore(
                        end -> {},
                        db -> {
                            throw new IllegalStateException("a defect");
                        },
                        appending(Isolation.READ_COMMITTED, first, "x")))
                .isInstanceOf(ScheduleError.class)
                .hasMessageContaining("a defect")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void scheduleOfOtherWork_isMisuse() {
        Schedules.Work work = appending(Isolation.READ_COMMITTED, first, "x");
        assertThatThrownBy(() -> schedules.replay("aaaaaaaaaaaa", end -> {}, work, work))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("belongs to other work");
        assertThatThrownBy(() -> schedules.explore(end -> {}, work)).isInstanceOf(MisuseException.class);
        assertThatThrownBy(() -> schedules.most(0)).isInstanceOf(MisuseException.class);
    }

    @Test
    void upsert_thatWaitedForAnother_countsOneWrite() throws Exception {
        UUID id = account("key", 0).save(db).id();
        Schedules.Work upsert = own -> assertThat(own.upsert(account("key", 5))
                        .onConflict(Account_.number)
                        .save()
                        .id())
                .isEqualTo(id);
        Schedules.Work inTransaction = own -> own.useTransaction(tx -> {
            assertThat(tx.from(Account.class).count()).isEqualTo(1);
            assertThat(tx.upsert(account("key", 7)).onConflict(Account_.number).save())
                    .isNotNull();
            assertThat(tx.from(Account.class).count()).isEqualTo(1);
        });
        Schedules.Explored explored = Schedules.of(db)
                .explore(
                        end -> assertThat(
                                        end.database().getOne(Account.class, id).version())
                                .isEqualTo(3),
                        upsert,
                        inTransaction);
        assertThat(explored.complete()).isTrue();
        assertThat(explored.schedules()).isGreaterThan(1);
    }

    private static Account account(String number, int balance) {
        Account account = new Account();
        account.number = number;
        account.balance = balance;
        return account;
    }
}
