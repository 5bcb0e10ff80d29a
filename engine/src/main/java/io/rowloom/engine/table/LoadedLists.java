package io.rowloom.engine.table;

import io.rowloom.query.ToMany;
import io.rowloom.relation.Many;
import io.rowloom.state.Identified;
import java.util.List;

/** Makes what a row holds for a relation to many rows. */
public final class LoadedLists {

    private LoadedLists() {}

    @SuppressWarnings("unchecked") // a relation to many rows leads to a table, whose rows have ids
    public static Many<?> of(ToMany<?, ?> relation, List<?> rows) {
        return Many.loaded(relation, (List<Identified<?>>) rows);
    }
}
