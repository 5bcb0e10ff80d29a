package io.rowloom.relation;

import io.rowloom.error.RelationNotLoadedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for what was not loaded, with the call that would have loaded it. */
final class NotLoaded {

    private NotLoaded() {}

    /** A reference that came from a row of the store, or from the program, which then has no place. */
    static RelationNotLoadedException reference(@Nullable RelationField at, Class<?> type, String kind) {
        if (at != null) {
            return relation(at);
        }
        String target = type.getSimpleName();
        return new RelationNotLoadedException(
                "this " + kind + "<" + target + "> is not loaded: the program made it of an"
                        + " id alone. Read the row with session.getOne(" + target
                        + ".class, ref.id()), or refer to a row at hand: "
                        + kind + ".to(row).");
    }

    static RelationNotLoadedException relation(RelationField at) {
        String constant = companion(at.model()) + "." + at.field();
        return new RelationNotLoadedException(label(at) + " is not loaded; add .load(" + constant
                + ") to the query or call " + variable(at.model()) + ".load(session, " + constant + ").");
    }

    static String label(RelationField at) {
        return at.model().getSimpleName() + "." + at.field();
    }

    private static String companion(Class<?> model) {
        String name = model.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '_') + "_";
    }

    private static String variable(Class<?> model) {
        String name = model.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
