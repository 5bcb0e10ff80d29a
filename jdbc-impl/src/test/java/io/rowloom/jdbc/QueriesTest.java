package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.jdbc.model.AllTypes;
import io.rowloom.jdbc.model.AllTypes_;
import io.rowloom.query.Condition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueriesTest {

    private static final String SMILE = "\ud83d\ude00";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void like_ofEveryForm_findsExactlyTheMatches(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            List<String> texts = List.of(
                    "",
                    "abc",
                    "ABC",
                    "a*c",
                    "a?c",
                    "a[c",
                    "a]c",
                    "a%c",
                    "a_c",
                    "a!c",
                    "a\\c",
                    "[abc]",
                    SMILE,
                    SMILE + "x",
                    "a" + SMILE + "c",
                    "a\nc",
                    "\u00e4bc",
                    "\u00c4BC",
                    "[a-c]",
                    "\\E.*");
            db.saveAll(texts.stream().map(Account::new).toList());
            assertFinds(
                    db,
                    Account_.email.like("a_c"),
                    "abc",
                    "a*c",
                    "a?c",
                    "a[c",
                    "a]c",
                    "a%c",
                    "a_c",
                    "a!c",
                    "a\\c",
                    "a" + SMILE + "c",
                    "a\nc");
            assertFinds(db, Account_.email.like("a!_c"), "a_c");
            assertFinds(db, Account_.email.like("a!!%"), "a!c");
            assertFinds(db, Account_.email.like("_"), SMILE);
            assertFinds(db, Account_.email.like("__"), SMILE + "x");
            assertFinds(db, Account_.email.like(""), "");
            assertFinds(db, Account_.email.like("%%").and(Account_.email.like("%B%")), "ABC", "\u00c4BC");
            assertFinds(db, Account_.email.likeIgnoreCase("aB_"), "abc", "ABC");
            assertFinds(db, Account_.email.likeIgnoreCase("\u00e4%"), "\u00e4bc");
            assertFinds(db, Account_.email.contains("*"), "a*c", "\\E.*");
            assertFinds(db, Account_.email.contains("["), "a[c", "[abc]", "[a-c]");
            assertFinds(db, Account_.email.contains(SMILE), SMILE, SMILE + "x", "a" + SMILE + "c");
            assertFinds(db, Account_.email.startsWith("[a-"), "[a-c]");
            assertFinds(db, Account_.email.endsWith("]"), "[abc]", "[a-c]");
            assertFinds(db, Account_.email.like("!%").or(Account_.email.like("\\E.%")), "\\E.*");
            assertThat(db.from(Account.class).where(Account_.email.contains("")).count())
                    .isEqualTo(texts.size());
            assertThat(db.from(Account.class)
                            .where(Account_.email.contains("x".repeat(60_000)))
                            .count())
                    .isZero();
        }
    }

    private static void assertFinds(Database db, Condition<Account> condition, String... texts) {
        assertThat(db.from(Account.class).where(condition).all())
                .extracting(row -> row.email)
                .containsExactlyInAnyOrder(texts);
        Set<String> others = db.from(Account.class).where(condition.not()).all().stream()
                .map(row -> row.email)
                .collect(Collectors.toSet());
        assertThat(others).doesNotContain(texts);
        assertThat(others.size() + texts.length)
                .isEqualTo((int) db.from(Account.class).count());
    }

    @ParameterizedTest
    @EnumSource
    void in_ofManyLengths_findsTheSame(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            List<Account> rows = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Account account = new Account("n" + i);
                account.balance = i;
                rows.add(account);
            }
            rows = db.saveAll(rows);
            for (int length : new int[] {0, 1, 4, 5, 9, 1_024, 1_025, 30_001, 100_001}) {
                List<Long> values = LongStream.range(0, length).boxed().toList();
                long found = Math.min(20, length);
                assertThat(db.from(Account.class)
                                .where(Account_.balance.in(values))
                                .count())
                        .as("in of %d", length)
                        .isEqualTo(found);
                assertThat(db.from(Account.class)
                                .where(Account_.balance.notIn(values))
                                .count())
                        .as("not in of %d", length)
                        .isEqualTo(20 - found);
                List<Long> withNull = new ArrayList<>(values);
                withNull.add(null);
                assertThat(db.from(Account.class)
                                .where(Account_.balance.in(withNull))
                                .count())
                        .isEqualTo(found);
                assertThat(db.from(Account.class)
                                .where(Account_.balance.notIn(withNull))
                                .count())
                        .isZero();
            }
            List<java.util.UUID> ids = Stream.concat(
                            rows.stream().map(Account::id),
                            Stream.generate(java.util.UUID::randomUUID).limit(2_000))
                    .toList();
            assertThat(db.from(Account.class).where(Account_.id.in(ids)).count())
                    .isEqualTo(20);
            List<String> texts = Stream.concat(
                            Stream.of("n0", "n1\"", "n2\\", "\u0001"),
                            Stream.iterate(0, i -> i + 1).limit(2_000).map(i -> "x" + i))
                    .toList();
            db.save(new Account("n1\""));
            db.save(new Account("n2\\"));
            db.save(new Account("\u0001"));
            assertThat(db.from(Account.class).where(Account_.email.in(texts)).count())
                    .isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_ofEveryTypeInALongList_findsTheRow(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            AllTypes row = new AllTypes();
            row.real = 0.1 + 0.2;
            row.bytes = new byte[] {-1, 0, 7};
            row.exact = new BigDecimal("-3.141592653589793238");
            row = db.save(row);
            List<Double> reals = new ArrayList<>(List.of(row.real));
            List<BigDecimal> exacts = new ArrayList<>(List.of(row.exact));
            List<BigDecimal> moneys = new ArrayList<>(List.of(row.money));
            List<byte[]> bytes = new ArrayList<>(List.of(row.bytes));
            for (int i = 1; i < 2_000; i++) {
                reals.add(i / 7.0);
                exacts.add(BigDecimal.valueOf(i));
                moneys.add(BigDecimal.valueOf(i, 2));
                bytes.add(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(db.from(AllTypes.class)
                            .where(AllTypes_.real
                                    .in(reals)
                                    .and(AllTypes_.exact.in(exacts))
                                    .and(AllTypes_.money.in(moneys))
                                    .and(AllTypes_.bytes.in(bytes)))
                            .count())
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void or_ofFiveThousandTerms_isAnswered(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.save(new Account("n4999"));
            Condition<Account> any = Account_.email.eq("n0");
            for (int i = 1; i < 5_000; i++) {
                any = any.or(Account_.email.eq("n" + i));
            }
            assertThat(db.from(Account.class).where(any).count()).isOne();
            assertThat(db.from(Account.class).where(any.not()).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void condition_ofTooManyLevels_isMisuse(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            Condition<Account> deep = Account_.email.eq("a");
            for (int i = 0; i < 1_000; i++) {
                deep = deep.not();
            }
            Condition<Account> tooDeep = deep;
            assertThatThrownBy(() -> db.from(Account.class).where(tooDeep).all())
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("levels");
        }
    }

    @ParameterizedTest
    @EnumSource
    void decimals_anyWidth_compareAndSort(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            List<String> values = List.of("-12.5", "-12.4999", "-1", "-0.0001", "0", "0.0001", "1", "12.4999", "12.5");
            for (String value : values) {
                AllTypes row = new AllTypes();
                row.exact = new BigDecimal(value);
                row.rate = new BigDecimal(value);
                row.money = new BigDecimal("-1.00");
                db.save(row);
            }
            assertThat(db.from(AllTypes.class).orderBy(AllTypes_.exact.asc()).all())
                    .extracting(row -> row.exact)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyElementsOf(
                            values.stream().map(BigDecimal::new).toList());
            for (String value : values) {
                BigDecimal bound = new BigDecimal(value);
                int below = values.indexOf(value);
                assertThat(db.from(AllTypes.class)
                                .where(AllTypes_.exact.lt(bound))
                                .count())
                        .isEqualTo(below);
                assertThat(db.from(AllTypes.class)
                                .where(AllTypes_.rate.ge(bound))
                                .count())
                        .isEqualTo(values.size() - below);
                assertThat(db.from(AllTypes.class)
                                .where(AllTypes_.exact.eq(bound))
                                .count())
                        .isOne();
            }
            assertThat(db.from(AllTypes.class)
                            .where(AllTypes_.rate.lt(AllTypes_.money))
                            .count())
                    .isEqualTo(2);
            assertThat(db.from(AllTypes.class)
                            .where(AllTypes_.rate.eq(AllTypes_.money))
                            .count())
                    .isOne();
            assertThat(db.from(AllTypes.class)
                            .where(AllTypes_.rate.gt(AllTypes_.money))
                            .count())
                    .isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void order_nullsAndPages_areAsAsked(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            for (Integer value : Arrays.asList(3, null, 1, 2, null)) {
                AllTypes row = new AllTypes();
                row.maybeCount = value;
                db.save(row);
            }
            assertThat(counts(db.from(AllTypes.class)
                            .orderBy(AllTypes_.maybeCount.asc())
                            .all()))
                    .containsExactly(1, 2, 3, null, null);
            assertThat(counts(db.from(AllTypes.class)
                            .orderBy(AllTypes_.maybeCount.desc())
                            .all()))
                    .containsExactly(3, 2, 1, null, null);
            assertThat(counts(db.from(AllTypes.class)
                            .orderBy(AllTypes_.maybeCount.desc().nullsFirst())
                            .all()))
                    .containsExactly(null, null, 3, 2, 1);
            assertThat(counts(db.from(AllTypes.class)
                            .orderBy(AllTypes_.maybeCount.asc())
                            .offset(1)
                            .limit(2)
                            .all()))
                    .containsExactly(2, 3);
            assertThat(counts(db.from(AllTypes.class)
                            .orderBy(AllTypes_.maybeCount.asc())
                            .offset(4)
                            .all()))
                    .containsExactly((Integer) null);
            assertThat(db.from(AllTypes.class).limit(0).all()).isEmpty();
            assertThat(db.from(AllTypes.class).offset(2).limit(2).count()).isEqualTo(2);
            assertThat(db.from(AllTypes.class)
                            .where(AllTypes_.maybeCount.isNull())
                            .exists())
                    .isTrue();
        }
    }

    private static List<Integer> counts(List<AllTypes> rows) {
        return rows.stream().map(row -> row.maybeCount).toList();
    }

    @ParameterizedTest
    @EnumSource
    void bytes_orderIsUnsigned(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
            for (String hex : List.of("ff", "", "80", "7f", "7f00", "00")) {
                AllTypes row = new AllTypes();
                row.bytes = HexFormat.of().parseHex(hex);
                sorted.add(row.bytes);
                db.save(row);
            }
            assertThat(db.from(AllTypes.class).orderBy(AllTypes_.bytes.asc()).all())
                    .extracting(row -> row.bytes)
                    .containsExactlyElementsOf(sorted);
        }
    }
}
