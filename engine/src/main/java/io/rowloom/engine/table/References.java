package io.rowloom.engine.table;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.TableType;
import io.rowloom.query.Relation;
import io.rowloom.query.ToOne;
import io.rowloom.query.ToOneLongRef;
import io.rowloom.query.ToOneRef;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.relation.RowRef;
import io.rowloom.state.Identified;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and makes the references that rows hold. */
public final class References {

    private References() {}

    /** What a row refers to, or null. */
    public static <T> @Nullable RowRef<?> of(TableType<T> table, T row, Relation<?, ?> relation) {
        return (RowRef<?>) table.related(row, relation.field());
    }

    /** A reference to a row that is stored. */
    @SuppressWarnings("unchecked") // the type of the id is seen; it is the type argument of the row's table
    public static RowRef<?> to(Object row) {
        return Rows.id(row) instanceof UUID ? Ref.to((Identified<UUID>) row) : LongRef.to((Identified<Long>) row);
    }

    /** A reference to a row by its id. */
    public static RowRef<?> unloaded(ToOne<?, ?> relation, Object id) {
        return switch (relation) {
            case ToOneRef<?, ?> it -> unloaded(it, (UUID) id);
            case ToOneLongRef<?, ?> it -> unloaded(it, (Long) id);
        };
    }

    private static <R extends Identified<UUID>> RowRef<?> unloaded(ToOneRef<?, R> relation, UUID id) {
        return Ref.of(relation, relation.target(), id);
    }

    private static <R extends Identified<Long>> RowRef<?> unloaded(ToOneLongRef<?, R> relation, Long id) {
        return LongRef.of(relation, relation.target(), id);
    }

    /** Refuses a row that refers to a new one, unless that one is saved in the same call: nothing is saved unasked. */
    @SuppressWarnings("ReferenceEquality") // a row may refer to itself: to this very object
    public static <T> void checkTargets(TableType<T> table, T row, Set<?> together) {
        for (Relation<T, ?> relation : table.relations()) {
            if (relation instanceof ToOne<?, ?>) {
                RowRef<?> reference = of(table, row, relation);
                Object target = reference != null && reference.isLoaded() ? reference.get() : null;
                if (target != null && target != row && !together.contains(target) && Rows.isNew(target)) {
                    throw unsaved(relation, target.getClass().getSimpleName());
                }
            }
        }
    }

    private static MisuseException unsaved(Relation<?, ?> relation, String target) {
        String model = relation.model().getSimpleName();
        return new MisuseException("saving " + article(model) + " found that " + relation + " refers to a new " + target
                + ", which is in no table, and a save never saves another row. Save the " + target
                + " first, or both in one call: session.saveAll(List.of(" + lower(target) + ", " + lower(model)
                + ")).");
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
