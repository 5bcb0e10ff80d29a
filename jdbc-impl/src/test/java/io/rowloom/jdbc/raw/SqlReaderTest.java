package io.rowloom.jdbc.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.dialect.Lexis;
import io.rowloom.jdbc.raw.SqlText.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {

    /** The statement with each placeholder in angle brackets. */
    private static String marked(String sql, Lexis lexis) {
        return SqlReader.read(sql, lexis).pieces().stream()
                .map(piece -> switch (piece) {
                    case SqlText.Words words -> words.text();
                    case SqlText.Position position -> "<?>";
                    case SqlText.Name name -> "<" + name.name() + ">";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select * from t where a = ? and b=?            | select * from t where a = <?> and b=<?>
            select :a, :b_2 , :a                           | select <a>, <b_2> , <a>
            select ':a ?' , :b                             | select ':a ?' , <b>
            select 'it''s :a' + :b                         | select 'it''s :a' + <b>
            select ":a?" from "x""?" where y = ?           | select ":a?" from "x""?" where y = <?>
            select `:a?` from t where y = ?                | select `:a?` from t where y = <?>
            select a::text, :b::int                        | select a::text, <b>::int
            select a[1:2], :b                              | select a[1:2], <b>
            select a := 1, :b                              | select a := 1, <b>
            select 1 /* ? :a */ , ?                        | select 1 /* ? :a */ , <?>
            select :a/*x*/:b                               | select <a>/*x*/<b>
            select ?;                                      | select <?>
            select ?; -- the end ? :a                      | select <?>
            select 1e5, x1.y2, :a.b                        | select 1e5, x1.y2, <a>.b
            select :größe                                  | select <größe>
            select 'open :a                                | select 'open :a
            """)
    void placeholders_ofEveryForm_areFound(String sql, String marked) {
        assertThat(marked(sql, Lexis.H2)).isEqualTo(marked);
    }

    @Test
    void comments_lineAndBlock_areSkipped() {
        assertThat(marked("select 1 -- ? :a\n, ? -- ?", Lexis.SQLITE)).isEqualTo("select 1 -- ? :a\n, <?> -- ?");
        assertThat(marked("select /* /* ? */ ?", Lexis.SQLITE)).isEqualTo("select /* /* ? */ <?>");
        assertThat(marked("select /* /* ? */ ? */ ?", Lexis.H2)).isEqualTo("select /* /* ? */ ? */ <?>");
    }

    @Test
    void quotes_ofOneDatabase_areItsOwn() {
        assertThat(marked("select [a ? :b] from t where c = ?", Lexis.SQLITE))
                .isEqualTo("select [a ? :b] from t where c = <?>");
        assertThat(marked("select $$a ? :b$$, ?", Lexis.H2)).isEqualTo("select $$a ? :b$$, <?>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1; select 2", "select 1; ;", "update t set a = 1; delete from t", "select 1;x"})
    void statements_several_areRefused(String sql) {
        assertThatThrownBy(() -> SqlReader.read(sql, Lexis.SQLITE))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("one statement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "COMMIT",
                "rollback to x",
                "savepoint x",
                "release x",
                "set lock_timeout 1",
                "pragma foreign_keys = off",
                "attach 'x' as y",
                "vacuum",
                "shutdown",
                "call 1"
            })
    void statements_ofTheConnection_areRefused(String sql) {
        assertThatThrownBy(() -> SqlReader.read(sql, Lexis.SQLITE))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining(sql.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-- nothing", "/* nothing */", ";"})
    void statements_empty_areRefused(String sql) {
        assertThatThrownBy(() -> SqlReader.read(sql, Lexis.SQLITE))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void questionMark_withANumber_isRefused() {
        assertThatThrownBy(() -> SqlReader.read("select ?1", Lexis.SQLITE))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select * from t for update                                       | READ       | true
            ( select 1 ) union all select 2                                  | READ       | true
            values (1)                                                       | READ       | true
            explain query plan select 1                                      | READ       | true
            explain delete from t                                            | WRITE      | true
            select replace(a, 'x', 'y'), (replace(a, 'x', 'y')) from t       | READ       | true
            select "update", 'delete' from t                                 | READ       | true
            with x as (select 1) select * from x                             | READ       | true
            with x(a, b) as (values (1, 2)) insert into t select * from x    | WRITE      | false
            with recursive x as (select 1) update t set a = 1                | WRITE      | false
            with x as (delete from t returning a) select * from x            | WRITE      | true
            select id from final table (insert into t values (1))            | WRITE      | true
            insert into t values (1)                                         | WRITE      | false
            insert into t values (1) on conflict do update set a = 1         | WRITE      | false
            insert into t values (1) returning id                            | WRITE      | true
            update t set a = (select max(returning) from t)                  | WRITE      | false
            delete from t                                                    | WRITE      | false
            merge into t using s on 1 = 1 when matched then delete           | WRITE      | false
            replace into t values (1)                                        | WRITE      | false
            create table t (a int)                                           | DEFINITION | false
            drop index x                                                     | DEFINITION | false
            alter table t add column a int                                   | DEFINITION | false
            """)
    void kind_ofEveryStatement_isReadOffItsWords(String sql, Kind kind, boolean givesRows) {
        SqlText text = SqlReader.read(sql, Lexis.H2);
        assertThat(text.kind()).isEqualTo(kind);
        assertThat(text.givesRows()).isEqualTo(givesRows);
    }
}
