package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.jdbc.model.AllTypes;
import io.rowloom.jdbc.model.AllTypes_;
import io.rowloom.jdbc.model.Weather;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RawValuesTest {

    private static final String COLUMNS =
            "flag, small, count, big, real, ratio, money, rate, exact, text, note, token, moment,"
                    + " day, local, time, span, weather, link, address, maybe_money";

    @TempDir
    Path directory;

    record Everything(
            boolean flag,
            short small,
            int count,
            long big,
            double real,
            float ratio,
            BigDecimal money,
            BigDecimal rate,
            BigDecimal exact,
            String text,
            @Nullable String note,
            UUID token,
            Instant moment,
            LocalDate day,
            LocalDateTime local,
            LocalTime time,
            Duration span,
            Weather weather,
            URI link,
            InetAddress address,
            @Nullable BigDecimal maybeMoney) {}

    record Strict(String note) {}

    record Primitive(int maybeCount) {}

    record Small(short big) {}

    record Wrong(UUID text) {}

    record Day(LocalDate text) {}

    record Money(BigDecimal total) {}

    private static AllTypes row() {
        AllTypes row = new AllTypes();
        row.flag = true;
        row.small = -7;
        row.count = 3;
        row.big = Long.MAX_VALUE;
        row.real = 0.1;
        row.ratio = 0.5f;
        row.money = new BigDecimal("-12.30");
        row.rate = new BigDecimal("1.2345");
        row.exact = new BigDecimal("-123456789012345678.000000000000000001");
        row.text = "it's :a ?";
        row.token = UUID.fromString("80000000-0000-0000-0000-000000000001");
        row.moment = Instant.parse("1969-12-31T23:59:59.999999Z");
        row.day = LocalDate.of(1500, 3, 1);
        row.local = LocalDateTime.of(2024, 3, 10, 2, 30, 0, 1_000);
        row.time = LocalTime.of(23, 59, 59, 999_999_000);
        row.span = Duration.ofSeconds(-3, 5_000);
        row.weather = Weather.RAIN;
        row.link = URI.create("https://example.com/?a=b");
        return row;
    }

    private static JdbcSession raw(Database db) {
        return db.unwrap(JdbcSession.class);
    }

    @ParameterizedTest
    @EnumSource
    void record_ofEveryType_readsTheValuesOfTheRow(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            AllTypes row = db.save(row());
            Everything read = raw(db).sql("select "
                            + COLUMNS.replace("count", "\"count\"")
                                    .replace("real", "\"real\"")
                                    .replace("day", "\"day\"")
                                    .replace("local", "\"local\"")
                                    .replace("time", "\"time\"")
                            + " from \"all_types\"")
                    .as(Everything.class)
                    .one();
            assertThat(read)
                    .isEqualTo(new Everything(
                            row.flag,
                            row.small,
                            row.count,
                            row.big,
                            row.real,
                            row.ratio,
                            row.money,
                            row.rate,
                            row.exact,
                            row.text,
                            null,
                            row.token,
                            row.moment,
                            row.day,
                            row.local,
                            row.time,
                            row.span,
                            row.weather,
                            row.link,
                            row.address,
                            null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_ofEveryType_findTheRow(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            AllTypes row = db.save(row());
            String sql = "select count(*) from \"all_types\" where flag = ? and small = ? and \"count\" = ? and big = ?"
                    + " and \"real\" = ? and ratio = ? and money = ? and exact = ? and text = ? and token = ? and moment = ?"
                    + " and \"day\" = ? and \"local\" = ? and \"time\" = ? and span = ? and weather = ? and link = ? and address = ?"
                    + " and bytes = ?";
            assertThat(raw(db).sql(
                                    sql,
                                    row.flag,
                                    row.small,
                                    row.count,
                                    row.big,
                                    row.real,
                                    row.ratio,
                                    SqlValue.of(AllTypes_.money, row.money),
                                    SqlValue.of(AllTypes_.exact, row.exact),
                                    row.text,
                                    row.token,
                                    row.moment,
                                    row.day,
                                    row.local,
                                    row.time,
                                    row.span,
                                    row.weather,
                                    row.link,
                                    row.address,
                                    row.bytes)
                            .as(Long.class)
                            .one())
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void null_isBoundAndReadWhereItMayStand(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            AllTypes row = row();
            row.note = "there";
            row.maybeCount = 1;
            row = db.save(row);
            assertThat(raw(db).sql(
                                    "update \"all_types\" set note = ?, maybe_count = ?, maybe_money = ?",
                                    null,
                                    null,
                                    SqlValue.of(AllTypes_.maybeMoney, null))
                            .update())
                    .isOne();
            assertThatThrownBy(
                            () -> raw(db).sql("select note from \"all_types\"").as(Strict.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("Strict.note")
                    .hasMessageContaining("@Nullable");
            assertThatThrownBy(() ->
                            raw(db).sql("select maybe_count from \"all_types\"").as(Primitive.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("Primitive.maybeCount");
            assertThatThrownBy(
                            () -> raw(db).sql("select note from \"all_types\"").as(String.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("coalesce");
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_thatDoNotFit_areErrorsWithoutTheValue(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            assertThat(db.save(row()).flag).isTrue();
            assertThatThrownBy(
                            () -> raw(db).sql("select big from \"all_types\"").as(Small.class))
                    .isInstanceOf(ValueOutOfRangeException.class)
                    .hasMessageContaining("Small.big")
                    .hasMessageNotContaining("9223372036854775807");
            assertThatThrownBy(
                            () -> raw(db).sql("select text from \"all_types\"").as(Wrong.class))
                    .isInstanceOfAny(SchemaException.class, ValueOutOfRangeException.class)
                    .hasMessageNotContaining("it's");
            assertThatThrownBy(
                            () -> raw(db).sql("select text from \"all_types\"").as(Day.class))
                    .isInstanceOfAny(SchemaException.class, ValueOutOfRangeException.class)
                    .hasMessageNotContaining("it's");
            assertThatThrownBy(
                            () -> raw(db).sql("select text from \"all_types\"").as(Integer.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("Integer");
            assertThatThrownBy(() -> raw(db).sql("select 1.5 as x").as(Long.class))
                    .isInstanceOf(ValueOutOfRangeException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void decimals_ofSqlite_needTheirColumn(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            assertThat(db.save(row()).flag).isTrue();
            String sum = "select sum(money) as total from \"all_types\"";
            if (store.isSqlite()) {
                assertThatThrownBy(() -> raw(db).sql(sum).as(Money.class))
                        .isInstanceOf(MisuseException.class)
                        .hasMessageContaining("Money.total");
                assertThatThrownBy(() -> raw(db).sql("select ?", BigDecimal.ONE))
                        .isInstanceOf(MisuseException.class)
                        .hasMessageContaining("SqlValue.of");
            } else {
                assertThat(raw(db).sql(sum).as(Money.class).one().total()).isEqualByComparingTo("-12.30");
                assertThat(raw(db).sql("select count(*) from \"all_types\" where money < ?", new BigDecimal("1E+2"))
                                .as(Long.class)
                                .one())
                        .isOne();
            }
        }
    }
}
