package io.rowloom.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.jdbc.model.AllTypes;
import io.rowloom.jdbc.model.AllTypes_;
import io.rowloom.jdbc.model.Transfer;
import io.rowloom.jdbc.model.Transfer_;
import io.rowloom.jdbc.value.Parameter;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Condition;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QueriesTextTest {

    private static final String ALL_OF_ACCOUNT =
            "SELECT \"id\", \"created_at\", \"updated_at\", \"email\", \"balance\", \"parent_id\" FROM \"account\"";

    private final Queries sqlite = new Queries(Dialect.of("SQLite"));
    private final Queries h2 = new Queries(Dialect.of("H2"));

    private static Select<Account> accounts(Condition<Account> where) {
        return new Select<>(ModelTypes.table(Account.class), where, List.of(), 0, Select.UNLIMITED);
    }

    /** Other databases need no table before the columns of the only one. */
    private static String withoutTable(String sql) {
        return sql.replace("\"account\".\"", "\"");
    }

    @Test
    void columns_onSqlite_haveTheirTableBeforeThem() {
        assertThat(sqlite.select(accounts(Account_.email.eq("x"))).sql())
                .startsWith("SELECT \"account\".\"id\", \"account\".\"created_at\", ")
                .endsWith(" FROM \"account\" WHERE \"account\".\"email\" = ?");
        assertThat(h2.select(accounts(Account_.email.eq("x"))).sql())
                .isEqualTo(ALL_OF_ACCOUNT + " WHERE \"email\" = ?");
    }

    private static String where(Queries queries, Condition<Account> condition) {
        String sql = withoutTable(queries.select(accounts(condition)).sql());
        assertThat(sql).startsWith(ALL_OF_ACCOUNT + " WHERE ");
        return sql.substring((ALL_OF_ACCOUNT + " WHERE ").length());
    }

    @Test
    void condition_ofEveryKind_isText() {
        for (Queries queries : List.of(sqlite, h2)) {
            assertThat(where(queries, Account_.balance.between(1L, 2L).or(Account_.email.ne("x"))))
                    .isEqualTo("((\"balance\" >= ? AND \"balance\" <= ?) OR \"email\" <> ?)");
            assertThat(where(queries, Account_.email.eq("x").not())).isEqualTo("NOT (\"email\" = ?)");
            assertThat(where(queries, Account_.parent.isNull())).isEqualTo("\"parent_id\" IS NULL");
            assertThat(where(queries, Account_.parent.isNotNull())).isEqualTo("\"parent_id\" IS NOT NULL");
            assertThat(where(queries, Account_.balance.in(List.of()))).isEqualTo("1 = 0");
            assertThat(where(queries, Account_.balance.notIn(List.of()))).isEqualTo("NOT (1 = 0)");
            assertThat(where(queries, Account_.balance.in(Arrays.asList(1L, null))))
                    .isEqualTo("\"balance\" IN (?, NULL)");
            assertThat(where(queries, Account_.balance.notIn(Arrays.asList((Long) null))))
                    .isEqualTo("1 = NULL");
        }
    }

    private static String transfers(Queries queries, Condition<Transfer> where) {
        Select<Transfer> select = new Select<>(ModelTypes.table(Transfer.class), where, List.of(), 0, Select.UNLIMITED);
        String sql = queries.count(select).sql();
        return sql.substring("SELECT COUNT(*) FROM ".length());
    }

    @Test
    void paths_alongOneReference_areJoinedOnce() {
        Condition<Transfer> twice = Transfer_.source
                .to(Account_.email)
                .eq("x")
                .and(Transfer_.source.to(Account_.balance).gt(1L));
        assertThat(transfers(sqlite, twice))
                .isEqualTo("\"transfer\" AS \"t0\" JOIN \"account\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"source_id\""
                        + " WHERE (\"t1\".\"email\" = ? AND \"t1\".\"balance\" > ?)");
    }

    @Test
    void paths_alongTwoReferences_areJoinedEach() {
        Condition<Transfer> both = Transfer_.source
                .to(Account_.email)
                .eq(Transfer_.target.to(Account_.parent).to(Account_.email));
        assertThat(transfers(h2, both))
                .isEqualTo("\"transfer\" AS \"t0\" JOIN \"account\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"source_id\""
                        + " JOIN \"account\" AS \"t2\" ON \"t2\".\"id\" = \"t0\".\"target_id\""
                        + " LEFT JOIN \"account\" AS \"t3\" ON \"t3\".\"id\" = \"t2\".\"parent_id\""
                        + " WHERE \"t1\".\"email\" = \"t3\".\"email\"");
    }

    @Test
    void paths_toAnId_areNotJoined() {
        assertThat(transfers(sqlite, Transfer_.source.to(Account_.id).isNotNull()))
                .isEqualTo("\"transfer\" WHERE \"transfer\".\"source_id\" IS NOT NULL");
        assertThat(transfers(sqlite, Transfer_.source.to(Account_.parent).isNull()))
                .isEqualTo("\"transfer\" AS \"t0\" JOIN \"account\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"source_id\""
                        + " WHERE \"t1\".\"parent_id\" IS NULL");
    }

    @Test
    void like_ofEveryForm_isTextOfTheDialect() {
        assertThat(where(sqlite, Account_.email.contains("x"))).isEqualTo("instr(\"email\", ?) > 0");
        assertThat(where(sqlite, Account_.email.startsWith("x"))).isEqualTo("\"email\" GLOB ?");
        assertThat(where(sqlite, Account_.email.likeIgnoreCase("x%"))).isEqualTo("\"email\" LIKE ? ESCAPE '!'");
        assertThat(where(h2, Account_.email.startsWith("x"))).isEqualTo("\"email\" LIKE ? ESCAPE '!'");
        assertThat(where(h2, Account_.email.like("x_"))).isEqualTo("\"email\" REGEXP ?");
        assertThat(parameters(sqlite, Account_.email.startsWith("a*[?]"))).containsExactly("a[*][[][?]]*");
        assertThat(parameters(h2, Account_.email.like("a_%"))).containsExactly("(?s)\\A\\Qa\\E..*\\z");
    }

    private static List<Object> parameters(Queries queries, Condition<Account> condition) {
        return queries.select(accounts(condition)).parameters().stream()
                .map(Parameter::shown)
                .toList();
    }

    @Test
    void list_ofAnyLength_hasFewShapes() {
        assertThat(where(sqlite, Account_.balance.in(numbers(3)))).isEqualTo("\"balance\" IN (?, ?, ?)");
        assertThat(where(sqlite, Account_.balance.in(numbers(5)))).isEqualTo("\"balance\" IN (?, ?, ?, ?, ?, ?, ?, ?)");
        assertThat(parameters(sqlite, Account_.balance.in(numbers(5)))).containsExactly(0L, 1L, 2L, 3L, 4L, 4L, 4L, 4L);
        assertThat(where(sqlite, Account_.balance.in(numbers(1_025))))
                .isEqualTo("(\"balance\" IN (SELECT value FROM json_each(?)))");
        assertThat(where(h2, Account_.balance.notIn(numbers(30_001))))
                .isEqualTo("NOT (\"balance\" = ANY(?) OR \"balance\" = ANY(?))");
    }

    private static List<Long> numbers(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    @Test
    void parts_manyOfThem_areABalancedTree() {
        Condition<Account> any = Account_.balance.eq(0L);
        for (long i = 1; i < 64; i++) {
            any = any.or(Account_.balance.eq(i));
        }
        String text = where(sqlite, any);
        assertThat(text).startsWith("(((\"balance\" = ? OR").endsWith("= ?)))");
        assertThat(text.chars().filter(c -> c == '?').count()).isEqualTo(64);
    }

    @Test
    void order_andPage_areTextOfTheDialect() {
        Select<AllTypes> select = new Select<>(
                ModelTypes.table(AllTypes.class),
                null,
                List.<Order<? super AllTypes>>of(
                        AllTypes_.count.desc(),
                        AllTypes_.maybeCount.asc(),
                        AllTypes_.maybeDay.desc().nullsFirst()),
                5,
                10);
        String order = " ORDER BY \"count\" DESC, \"maybe_count\" NULLS LAST, \"maybe_day\" DESC NULLS FIRST";
        assertThat(sqlite.select(select).sql().replace("\"all_types\".\"", "\""))
                .endsWith(order + " LIMIT ? OFFSET ?");
        assertThat(h2.select(select).sql()).endsWith(order + " LIMIT ? OFFSET ?");
        assertThat(sqlite.select(select).shown()).containsExactly(10L, 5L);
        assertThat(h2.count(select).sql())
                .isEqualTo("SELECT COUNT(*) FROM (SELECT 1 FROM \"all_types\" LIMIT ? OFFSET ?) AS part");
    }

    @Test
    void text_ofOneShape_isWrittenOnce() {
        String one = sqlite.select(accounts(Account_.email.eq("a"))).sql();
        String two = sqlite.select(accounts(Account_.email.eq("b"))).sql();
        String other = sqlite.select(accounts(Account_.email.ne("b"))).sql();
        assertThat(two).isSameAs(one);
        assertThat(other).isNotEqualTo(one);
        TableSql table = sqlite.of(ModelTypes.table(Account.class));
        assertThat(table.update(0b1100)).isSameAs(table.update(0b1100));
        assertThat(table.update(0b1100))
                .isEqualTo("UPDATE \"account\" SET \"updated_at\" = ?, \"email\" = ? WHERE \"id\" = ?");
    }
}
