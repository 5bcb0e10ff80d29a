package io.rowloom.differential.oracle;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.query.Condition;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A condition and its opposite part the rows: each row is found by one of the two, or by neither if a null makes it unknown; never by both. What
 * neither finds is not found by "the one or the other" either. Known as ternary logic partitioning (Rigger and Su, OOPSLA 2020).
 */
final class Partition implements Oracle {

    @Override
    public <T extends Table<?>> Optional<String> objection(Sample<T> sample, Cond<T> cond) {
        Condition<T> holds = cond.api();
        Condition<T> fails = holds.not();
        Sample.Found yes = sample.found(holds);
        Sample.Found no = sample.found(fails);
        Set<Object> known = new HashSet<>(yes.ids());
        known.addAll(no.ids());
        if (known.size() != yes.size() + no.size() || !sample.ids().containsAll(known)) {
            return Optional.of("it finds " + yes + ", its opposite " + no + ", of the rows " + sample.ids());
        }
        Sample.Found either = sample.found(holds.or(fails));
        if (!either.ids().equals(known) || either.size() != known.size()) {
            return Optional.of("it or its opposite find " + either + ", one by one " + known);
        }
        long both = sample.count(holds.and(fails));
        return both == 0 ? Optional.empty() : Optional.of("it and its opposite find " + both + " rows together");
    }
}
