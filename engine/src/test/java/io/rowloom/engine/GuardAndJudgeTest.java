package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.engine.plan.Judge;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The guard (generated code) and the judge (Hibernate Validator) must agree on every constraint and every boundary: what
 * one passes and the other refuses would be either stored although it is wrong, or refused without a reason.
 */
class GuardAndJudgeTest {

    private static final String EMOJI = "\uD83D\uDE00";
    private static final long SEED = Long.getLong("rowloom.seed", System.nanoTime());

    private static final List<String> TEXTS = Arrays.asList(
            null,
            "",
            " ",
            "a",
            "ab",
            "abc",
            "abcd",
            "A",
            "1",
            "1.5",
            "1234.5",
            "99.9",
            "-3",
            "\u00a0",
            " a ",
            "x".repeat(63),
            "x".repeat(64),
            "x".repeat(65),
            EMOJI.repeat(64),
            EMOJI.repeat(65),
            EMOJI,
            EMOJI + EMOJI,
            "x".repeat(1024),
            "x".repeat(1025),
            "nul\0",
            "\uD83D",
            "\uDE00x",
            "a\uD83Db",
            "ann@example.com",
            "ann@",
            "@example.com",
            "a b@example.com",
            "a".repeat(64) + "@" + "b".repeat(60) + ".example",
            "0".repeat(64),
            "g".repeat(64),
            "A".repeat(64),
            "0".repeat(63),
            "en",
            "en-US",
            "zh-Hant-TW",
            "e",
            "en_US",
            "http://example.com",
            "https://example.com/a?b=c#d",
            "ftp://example.com",
            "http://",
            "http://localhost",
            "http://127.0.0.1",
            "http://10.0.0.1/",
            "http://[::1]/",
            "https://user@example.com",
            "ws://example.com",
            "wss://example.com/x",
            "http://exa mple.com",
            "127.0.0.1",
            "::1",
            "256.1.1.1",
            "1.2.3",
            "fe80::1%eth0");

    private static final List<Long> NUMBERS = List.of(
            Long.MIN_VALUE,
            (long) Integer.MIN_VALUE,
            -100L,
            -1L,
            0L,
            1L,
            2L,
            3L,
            4L,
            6L,
            7L,
            8L,
            9L,
            10L,
            99L,
            100L,
            101L,
            65535L,
            65536L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MAX_VALUE + 1,
            (1L << 53) - 1,
            1L << 53,
            Long.MAX_VALUE);

    private static final List<Double> REALS = List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -Double.MAX_VALUE,
            -1.0,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            0.5,
            1.0,
            2.5,
            Math.nextUp(2.5),
            99.999,
            100.0,
            Math.nextUp(100.0),
            Double.MAX_VALUE);

    private static final List<BigDecimal> DECIMALS = Stream.of(
                    "0",
                    "-0.0",
                    "0.5",
                    "0.50",
                    "0.51",
                    "1.5",
                    "2",
                    "1.999",
                    "-1",
                    "9999.99",
                    "10000",
                    "99999.9",
                    "1.005",
                    "1.0000000000",
                    "1.00000000001",
                    "9999999999.9999999999",
                    "10000000000",
                    "99999999999999999999.999999999999999999",
                    "100000000000000000000",
                    "1E+5",
                    "1E-18",
                    "1E-19",
                    "1E+30",
                    "-1E-18")
            .map(BigDecimal::new)
            .toList();

    private static final Map<Class<?>, Supplier<List<?>>> VALUES = Map.ofEntries(
            Map.entry(String.class, () -> TEXTS),
            Map.entry(
                    Integer.class,
                    () -> NUMBERS.stream()
                            .filter(n -> n == n.intValue())
                            .map(Long::intValue)
                            .toList()),
            Map.entry(
                    Short.class,
                    () -> NUMBERS.stream()
                            .filter(n -> n == n.shortValue())
                            .map(Long::shortValue)
                            .toList()),
            Map.entry(Long.class, () -> NUMBERS),
            Map.entry(Double.class, () -> REALS),
            Map.entry(Float.class, () -> REALS.stream().map(Double::floatValue).toList()),
            Map.entry(BigDecimal.class, () -> DECIMALS),
            Map.entry(Boolean.class, () -> List.of(true, false)),
            Map.entry(UUID.class, () -> List.of(new UUID(0, 0), new UUID(-1, -1))),
            Map.entry(byte[].class, () -> List.of(new byte[0], new byte[] {-1})),
            Map.entry(
                    URI.class, () -> List.of(URI.create(""), URI.create("http://example.com"), URI.create("mailto:a"))),
            Map.entry(LocalTime.class, () -> List.of(LocalTime.MIN, LocalTime.MAX)),
            Map.entry(
                    Duration.class,
                    () -> List.of(
                            Duration.ZERO,
                            Duration.ofSeconds(Long.MAX_VALUE),
                            Duration.ofNanos(-1),
                            Duration.ofSeconds(9223372036854L))),
            Map.entry(
                    LocalDate.class,
                    () -> List.of(
                            LocalDate.MIN,
                            LocalDate.of(0, 12, 31),
                            LocalDate.of(1, 1, 1),
                            LocalDate.of(9999, 12, 31),
                            LocalDate.of(10000, 1, 1))),
            Map.entry(
                    LocalDateTime.class,
                    () -> List.of(
                            LocalDateTime.MIN,
                            LocalDateTime.of(1, 1, 1, 0, 0),
                            LocalDateTime.of(10000, 1, 1, 0, 0),
                            LocalDateTime.MAX)),
            Map.entry(
                    Instant.class,
                    () -> List.of(
                            Instant.MIN,
                            Instant.parse("0000-12-31T23:59:59.999999999Z"),
                            Instant.parse("0001-01-01T00:00:00Z"),
                            Instant.parse("9999-12-31T23:59:59.999999999Z"),
                            Instant.parse("+10000-01-01T00:00:00Z"),
                            Instant.MAX)));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, float.class, Float.class);

    private static List<Object> candidates(Field field) {
        List<Object> values = new ArrayList<>(
                VALUES.get(BOXES.getOrDefault(field.getType(), field.getType())).get());
        if (!field.getType().isPrimitive() && !values.contains(null)) {
            values.add(null);
        }
        return values;
    }

    private static List<Field> fields(Class<?> model) {
        return Arrays.stream(model.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> guardAndJudge_everyFieldAndValue_agree() {
        return Stream.of(ConstrainedTexts.class, ConstrainedNumbers.class, PlainValues.class)
                .flatMap(model -> fields(model).stream()
                        .map(field -> DynamicTest.dynamicTest(
                                model.getSimpleName() + "." + field.getName() + " seed " + SEED,
                                () -> agreesOnEvery(model, field))));
    }

    /** The other fields have random values; the verdicts on the field itself are compared through two rows that differ in it alone. */
    private static <T> void agreesOnEvery(Class<T> model, Field field) throws Exception {
        TableType<T> table = ModelTypes.table(model);
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        int passed = 0;
        for (Object value : candidates(field)) {
            T row = valid(model, random);
            assertThat(agreed(table, row)).as("the row that is to be spoilt").isTrue();
            field.set(row, value);
            if (agreed(table, row)) {
                passed++;
            } else {
                refused++;
            }
        }
        assertThat(passed + refused).isEqualTo(candidates(field).size());
        assertThat(passed).as("values that pass").isPositive();
    }

    private static <T> boolean agreed(TableType<T> table, T row) {
        assertThat(table.guardIsComplete()).isTrue();
        Snapshot values = table.prepare(row);
        boolean guard = table.valid(values);
        Snapshot original = table.capture(row);
        var violations = Judge.of(table).violations(table.install(row, values));
        table.install(row, original);
        assertThat(guard)
                .as("the guard's verdict; the judge found %s", violations)
                .isEqualTo(violations.isEmpty());
        return guard;
    }

    /** A row without a violation: for each field the first value that the judge lets pass. */
    private static <T> T valid(Class<T> model, SplittableRandom random) throws Exception {
        T row = model.getDeclaredConstructor().newInstance();
        for (Field field : fields(model)) {
            List<Object> values = candidates(field);
            int start = random.nextInt(values.size());
            for (int i = 0; i < values.size(); i++) {
                field.set(row, values.get((start + i) % values.size()));
                if (fine(row, field)) {
                    break;
                }
            }
        }
        return row;
    }

    private static <T> boolean fine(T row, Field field) {
        TableType<T> table = SavePipeline.tableOf(row);
        Snapshot values = table.prepare(row);
        Snapshot original = table.capture(row);
        var violations = Judge.of(table).violations(table.install(row, values));
        table.install(row, original);
        return violations.stream()
                .noneMatch(violation -> violation.getPropertyPath().toString().equals(field.getName()));
    }
}
