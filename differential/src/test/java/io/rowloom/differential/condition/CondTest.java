package io.rowloom.differential.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Table;
import io.rowloom.differential.model.Numbers;
import io.rowloom.differential.model.Numbers_;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.NumberDomains;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.ToMany;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CondTest {

    private static final Field<Numbers, Integer> COUNT =
            new Field<>(Numbers_.count, NumberDomains.INT, row -> row.count);
    private static final Field<Numbers, Integer> MAYBE =
            new Field<>(Numbers_.maybeCount, NumberDomains.INT, row -> row.maybeCount);

    /** No condition here asks for other rows. */
    private static final Rows NONE = new NoRows();

    private static final class NoRows implements Rows {

        @Override
        public <R extends Table<?>> Optional<R> find(Class<R> type, Object id) {
            throw new AssertionError("asked for another row");
        }

        @Override
        public <R extends Table<?>> List<R> all(Class<R> type) {
            throw new AssertionError("asked for other rows");
        }

        @Override
        public <T extends Table<?>> T loaded(T row, ToMany<T, ?> relation) {
            throw new AssertionError("asked for linked rows");
        }
    }

    private static Numbers row(int count, Integer maybe) {
        Numbers row = new Numbers();
        row.count = count;
        row.maybeCount = maybe;
        return row;
    }

    @Test
    void compared_null_unknown() {
        Cond<Numbers> equal = new Compared<>(MAYBE, Comparison.EQ, 1);
        assertThat(equal.of(row(0, 1), NONE)).isEqualTo(Truth.TRUE);
        assertThat(equal.of(row(0, 2), NONE)).isEqualTo(Truth.FALSE);
        assertThat(equal.of(row(0, null), NONE)).isEqualTo(Truth.UNKNOWN);
        assertThat(new Opposite<>(equal).of(row(0, null), NONE)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void listed_nullAmongTheValues_neverFalse() {
        Cond<Numbers> listed = new Listed<>(MAYBE, List.of(1), true, false);
        assertThat(listed.of(row(0, 1), NONE)).isEqualTo(Truth.TRUE);
        assertThat(listed.of(row(0, 2), NONE)).isEqualTo(Truth.UNKNOWN);
        assertThat(listed.of(row(0, null), NONE)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void listed_nothing_falseForNullToo() {
        assertThat(new Listed<>(MAYBE, List.of(), false, false).of(row(0, null), NONE))
                .isEqualTo(Truth.FALSE);
        assertThat(new Listed<>(MAYBE, List.of(), false, true).of(row(0, null), NONE))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void junction_unknown_yieldsToWhatDecides() {
        Cond<Numbers> unknown = new Compared<>(MAYBE, Comparison.EQ, 1);
        Cond<Numbers> holds = new Compared<>(COUNT, Comparison.EQ, 0);
        Numbers row = row(0, null);
        assertThat(new Junction<>(unknown, false, holds).of(row, NONE)).isEqualTo(Truth.TRUE);
        assertThat(new Junction<>(unknown, true, holds).of(row, NONE)).isEqualTo(Truth.UNKNOWN);
        assertThat(new Junction<>(unknown, true, new Opposite<>(holds)).of(row, NONE))
                .isEqualTo(Truth.FALSE);
        assertThat(new Junction<>(unknown, false, new Opposite<>(holds)).of(row, NONE))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void missing_null_isKnown() {
        assertThat(new Missing<>(MAYBE, false).of(row(0, null), NONE)).isEqualTo(Truth.TRUE);
        assertThat(new Missing<>(MAYBE, true).of(row(0, null), NONE)).isEqualTo(Truth.FALSE);
    }

    @Test
    void text_readsAsJava() {
        Cond<Numbers> cond = new Junction<>(
                new Opposite<>(new Compared<>(COUNT, Comparison.LE, 7)),
                false,
                new Listed<>(MAYBE, List.of(1, 2), true, true));
        assertThat(cond)
                .hasToString("Numbers_.count.le(7).not().or(Numbers_.maybeCount.notIn(Arrays.asList(1, 2, null)))");
    }
}
