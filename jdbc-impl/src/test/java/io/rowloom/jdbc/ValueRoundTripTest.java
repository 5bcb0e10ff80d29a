package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.jdbc.model.AllTypes;
import io.rowloom.jdbc.model.Weather;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueRoundTripTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void value_simplest_comesBack(TestStore store) {
        assertComesBack(store, new AllTypes());
    }

    @ParameterizedTest
    @EnumSource
    void value_least_comesBack(TestStore store) throws UnknownHostException {
        AllTypes row = new AllTypes();
        row.small = Short.MIN_VALUE;
        row.count = Integer.MIN_VALUE;
        row.big = Long.MIN_VALUE;
        row.real = -Double.MAX_VALUE;
        row.ratio = -Float.MAX_VALUE;
        row.money = new BigDecimal("-99999999.99");
        row.rate = new BigDecimal("-0.0001");
        row.exact = new BigDecimal("-99999999999999999999.999999999999999999");
        row.text = "' OR 1=1 --\"";
        row.note = "";
        row.token = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        row.moment = Instant.parse("0001-01-01T00:00:00Z");
        row.day = LocalDate.of(1, 1, 1);
        row.local = LocalDateTime.of(1, 1, 1, 0, 0);
        row.span = Duration.ofSeconds(-9_000_000_000_000L, 1_000);
        row.bytes = new byte[] {0, 127, -128, -1};
        row.address = InetAddress.getByName("::1");
        assertComesBack(store, row);
    }

    @ParameterizedTest
    @EnumSource
    void value_greatest_comesBack(TestStore store) throws UnknownHostException {
        AllTypes row = new AllTypes();
        row.flag = true;
        row.small = Short.MAX_VALUE;
        row.count = Integer.MAX_VALUE;
        row.big = Long.MAX_VALUE;
        row.real = Double.MIN_VALUE;
        row.ratio = Float.MIN_VALUE;
        row.money = new BigDecimal("99999999.99");
        row.rate = new BigDecimal("99999999.9999");
        row.exact = new BigDecimal("99999999999999999999.999999999999999999");
        row.text = "\ud83d\ude00".repeat(16);
        row.note = "x".repeat(1_500_000);
        row.token = new UUID(Long.MIN_VALUE, Long.MAX_VALUE);
        row.moment = Instant.parse("9999-12-31T23:59:59.999999Z");
        row.day = LocalDate.of(9999, 12, 31);
        row.local = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);
        row.time = LocalTime.of(23, 59, 59, 999_999_000);
        row.span = Duration.ofSeconds(9_000_000_000_000L, 999_999_000);
        row.bytes = new byte[1_000];
        row.weather = Weather.RAIN;
        row.link = URI.create("https://example.com/?q=%20#x");
        row.address = InetAddress.getByName("255.255.255.255");
        row.maybeFlag = false;
        row.maybeCount = 0;
        row.maybeReal = Math.nextUp(1.0);
        row.maybeMoney = new BigDecimal("0.00");
        row.maybeExact = new BigDecimal("-0.000000000000000001");
        row.maybeToken = new UUID(0, 0);
        row.maybeMoment = Instant.EPOCH;
        row.maybeDay = LocalDate.of(1500, 3, 1);
        row.maybeLocal = LocalDateTime.of(2024, 3, 10, 2, 30);
        row.maybeTime = LocalTime.of(0, 0, 0, 1_000);
        row.maybeBytes = new byte[0];
        assertComesBack(store, row);
    }

    private void assertComesBack(TestStore store, AllTypes row) {
        try (Database db = store.open(directory, options -> options)) {
            AllTypes saved = row.save(db);
            AllTypes found = db.getOne(AllTypes.class, saved.id());
            RecursiveComparisonConfiguration fields = RecursiveComparisonConfiguration.builder()
                    .withIgnoredFields("state")
                    .withIgnoreAllOverriddenEquals(false)
                    .build();
            assertThat(found).usingRecursiveComparison(fields).isEqualTo(saved);
            assertThat(found.createdAt()).isEqualTo(saved.createdAt());
            assertThat(db.save(found).updatedAt()).isEqualTo(saved.updatedAt());
        }
    }
}
