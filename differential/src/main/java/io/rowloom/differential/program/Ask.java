package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Asks for rows.
 *
 * @param question the query
 * @param call what is done with it
 * @param offset how many rows are left out, or the number of the page
 * @param limit how many rows at most, or the size of the page; {@link #UNLIMITED} for all
 * @param <T> the class of the rows
 */
public record Ask<T extends Table<?>>(Question<T> question, Call call, int offset, int limit) implements Op {

    /** No limit. */
    public static final int UNLIMITED = -1;

    /** The calls that end a query. */
    public enum Call {
        /** A list. */
        ALL,
        /** The first row. */
        FIRST,
        /** The only row. */
        ONE,
        /** How many. */
        COUNT,
        /** Whether there are any. */
        EXISTS,
        /** One row after the other. */
        STREAM,
        /** A page by number. */
        PAGE
    }

    @Override
    public List<Object> on(World world) {
        return switch (call) {
            case ALL -> asked().shown(world, query(world).all());
            case FIRST -> asked().shown(world, query(world).first().stream().toList());
            case ONE -> asked().shown(world, List.of(query(world).one()));
            case COUNT -> List.of(query(world).count());
            case EXISTS -> List.of(query(world).exists());
            case STREAM -> streamed(world);
            case PAGE -> page(world);
        };
    }

    private List<Object> streamed(World world) {
        try (Stream<T> rows = query(world).stream()) {
            return asked().shown(world, rows.toList());
        }
    }

    private List<Object> page(World world) {
        var request = io.rowloom.page.PageRequest.of(offset, Math.max(1, limit));
        var page = question.total().in(world.session()).page(request);
        return List.of(page.total(), page.hasNext(), question.total().shown(world, page.items()));
    }

    /** Where some rows are left out, or one is picked, the order must be total. */
    private Question<T> asked() {
        boolean cut = offset > 0 || limit != UNLIMITED || call == Call.FIRST;
        return cut && call != Call.COUNT && call != Call.EXISTS ? question.total() : question.settled();
    }

    private Query<T> query(World world) {
        Query<T> query = asked().in(world.session());
        if (offset > 0) {
            query = query.offset(offset);
        }
        return limit == UNLIMITED ? query : query.limit(limit);
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        if (call != Call.ALL) {
            smaller.add(new Ask<>(question, Call.ALL, 0, UNLIMITED));
        }
        if (offset > 0) {
            smaller.add(new Ask<>(question, call, 0, limit));
        }
        if (limit != UNLIMITED && (call != Call.PAGE || limit > 1)) { // no page is smaller than one row
            smaller.add(new Ask<>(question, call, offset, UNLIMITED));
        }
        question.smaller().forEach(simple -> smaller.add(new Ask<>(simple, call, offset, limit)));
        return smaller;
    }

    @Override
    public String toString() {
        if (call == Call.PAGE) {
            return question.total() + ".page(PageRequest.of(" + offset + ", " + Math.max(1, limit) + "))";
        }
        return asked() + (offset > 0 ? ".offset(" + offset + ")" : "")
                + (limit == UNLIMITED ? "" : ".limit(" + limit + ")") + "."
                + call.name().toLowerCase(Locale.ROOT) + "()";
    }
}
