package io.rowloom.differential.oracle;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.query.Condition;
import java.util.Optional;

/**
 * A count of all rows is the number of rows that the condition finds when each is asked for alone. A store may answer the first
 * from an index and cannot do so for the second. After the idea of a reference engine that does not optimise (Rigger and Su, ESEC/FSE 2020).
 */
final class RowByRow implements Oracle {

    @Override
    public <T extends Table<?>> Optional<String> objection(Sample<T> sample, Cond<T> cond) {
        Condition<T> holds = cond.api();
        long counted = sample.count(holds);
        long alone =
                sample.rows().stream().filter(row -> sample.finds(row, holds)).count();
        return counted == alone
                ? Optional.empty()
                : Optional.of("it counts " + counted + " rows, and " + alone + " one by one");
    }
}
