package io.rowloom.differential.oracle;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.value.Truth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What Java says of a row decides which condition must find it: the condition, its opposite, or neither. This is pivoted query
 * synthesis (Rigger and Su, OSDI 2020) with every row of the sample as the pivot at once.
 */
final class Pivot implements Oracle {

    @Override
    public <T extends Table<?>> Optional<String> objection(Sample<T> sample, Cond<T> cond) {
        Optional<String> objection = compared(sample, cond, Truth.TRUE, sample.found(cond.api()));
        return objection.isPresent()
                ? objection
                : compared(sample, cond, Truth.FALSE, sample.found(cond.api().not()));
    }

    private static <T extends Table<?>> Optional<String> compared(
            Sample<T> sample, Cond<T> cond, Truth truth, Sample.Found found) {
        Set<Object> expected = new HashSet<>();
        for (T row : sample.rows()) {
            if (cond.of(row, sample.others()) == truth) {
                expected.add(row.id());
            }
        }
        String what = truth == Truth.TRUE ? "it" : "its opposite";
        return expected.equals(found.ids())
                ? Optional.empty()
                : Optional.of(what + " finds " + found.ids() + ", expected " + expected);
    }
}
