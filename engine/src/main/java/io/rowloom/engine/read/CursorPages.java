package io.rowloom.engine.read;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.call.Cursors;
import io.rowloom.error.MisuseException;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.query.Condition;
import io.rowloom.spi.Select;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts pages at cursors, whatever is made of the rows.
 *
 * @param caller the session that signs the cursors
 * @param select the question, without bounds
 * @param keys the keys of its order
 * @param words what the cursors are bound to
 * @param source asks the question
 * @param finish what is done to the items of a page when it is cut
 * @param <T> the rows of the question
 * @param <R> what is made of them
 */
public record CursorPages<T, R extends @Nullable Object>(
        Caller caller,
        Select<T> select,
        Keyset<T> keys,
        String words,
        Function<Select<T>, List<Item<R>>> source,
        UnaryOperator<List<R>> finish) {

    /**
     * What is made of one row, and the values of the keys in it.
     *
     * @param item what is made of it
     * @param keys the values, asked of the first and the last row alone
     * @param <R> what is made of it
     */
    record Item<R extends @Nullable Object>(R item, Supplier<List<@Nullable Object>> keys) {}

    CursoredPage<R> page(CursorRequest request) {
        String token = request.token();
        if (token == null) {
            return cut(new Cursors.Place(false, request.size(), List.of()));
        }
        Cursors.Place place = caller.cursors().read(words, token);
        if (!keys.fits(place.values().size())) {
            throw new MisuseException(
                    "the cursor has another number of keys than the query. Ask the query that gave it.");
        }
        return cut(place);
    }

    /** Reads one row more than the page has, to know whether another page follows. */
    private CursoredPage<R> cut(Cursors.Place place) {
        Keyset<T> direction = place.backward() ? keys.reversed() : keys;
        boolean first = place.values().isEmpty();
        Condition<? super T> where =
                first ? select.where() : TableQuery.both(select.where(), direction.behind(place.values()));
        List<Item<R>> found =
                source.apply(new Select<>(select.table(), where, direction.orders(), 0, place.size() + 1L));
        boolean more = found.size() > place.size();
        List<Item<R>> page = more ? found.subList(0, place.size()) : found;
        List<Item<R>> items = place.backward() ? page.reversed() : page;
        List<R> made = finish.apply(items.stream().map(Item::item).toList());
        if (items.isEmpty()) {
            return new CursoredPage<>(made, null, null);
        }
        boolean before = place.backward() ? more : !first;
        boolean behind = place.backward() || more;
        return new CursoredPage<>(
                made,
                behind ? beside(items.getLast(), false, place.size()) : null,
                before ? beside(items.getFirst(), true, place.size()) : null);
    }

    private CursorRequest beside(Item<R> item, boolean backward, int size) {
        return caller.cursors()
                .write(words, new Cursors.Place(backward, size, item.keys().get()));
    }
}
