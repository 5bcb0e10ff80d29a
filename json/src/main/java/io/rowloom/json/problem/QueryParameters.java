package io.rowloom.json.problem;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.Nearest;
import io.rowloom.meta.PlainValue;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.TableView;
import io.rowloom.state.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters behind the question mark of a request. Ask for those that the endpoint has, and at last refuse all others, so that a
 * misspelt filter is not a filter that does nothing:
 * <pre>{@code
 * QueryParameters parameters = QueryParameters.of(request.queryParameters());
 * Optional<UUID> author = parameters.value("author", ColumnType.UUID);
 * TableView view = parameters.view();
 * parameters.refuseOthers();
 * }</pre>
 * One thread uses it at a time.
 */
public final class QueryParameters {

    private final Map<String, ? extends List<String>> values;
    private final Set<String> asked = new TreeSet<>();

    private QueryParameters(Map<String, ? extends List<String>> values) {
        this.values = values;
    }

    /**
     * Takes parameters.
     *
     * @param values the decoded values by name, as libraries for HTTP give them
     * @return the parameters
     */
    public static QueryParameters of(Map<String, ? extends List<String>> values) {
        return new QueryParameters(values);
    }

    /**
     * Gives the value of a parameter.
     *
     * @param name its name
     * @param type the type of the value, a constant of {@code ColumnType}; texts are read as those of a JSON body, numbers and truth values too
     * @param <V> the type
     * @return the value, or nothing if the parameter is not there
     * @throws RefusedParameterException if it stands there twice, or does not fit
     */
    public <V> Optional<V> value(String name, ColumnType<V> type) {
        return text(name)
                .map(text -> type.javaType()
                        .cast(plain(text, type)
                                .orElseThrow(() -> RefusedParameterException.of(
                                        name,
                                        "expects " + PlainValue.expected(type) + " and got a text that is none"))));
    }

    private static Optional<Object> plain(String text, ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
            case SHORT, INT, LONG, DOUBLE ->
                PlainValue.of(ColumnType.decimal(ColumnType.DEFAULT_PRECISION, 0), text)
                        .flatMap(number -> PlainValue.of(type, number));
            default -> PlainValue.of(type, text);
        };
    }

    /**
     * Gives the text of a parameter.
     *
     * @param name its name
     * @return the text, or nothing if the parameter is not there
     * @throws RefusedParameterException if it stands there twice
     */
    public Optional<String> text(String name) {
        asked.add(name);
        List<String> found = values.containsKey(name) ? values.get(name) : List.of();
        if (found.size() > 1) {
            throw RefusedParameterException.of(name, "stands there twice");
        }
        return found.stream().findFirst();
    }

    /**
     * Gives the view of a list: {@code offset}, {@code limit}, {@code orderBy} ({@code createdAt} or {@code updatedAt}), {@code order} ({@code asc} or
     * {@code desc}), and the windows {@code createdFrom}, {@code createdBefore}, {@code updatedFrom}, {@code updatedBefore}, which are instants.
     *
     * @return the view, with its defaults for what is not there
     * @throws RefusedParameterException if a parameter does not fit
     */
    public TableView view() {
        TableView view = with(TableView.defaults(), "offset", ColumnType.LONG, (from, value) -> from.offset(value));
        view = with(view, "limit", ColumnType.INT, (from, value) -> from.limit(value));
        view = with(view, "createdFrom", ColumnType.INSTANT, (from, value) -> from.createdFrom(value));
        view = with(view, "createdBefore", ColumnType.INSTANT, (from, value) -> from.createdBefore(value));
        view = with(view, "updatedFrom", ColumnType.INSTANT, (from, value) -> from.updatedFrom(value));
        view = with(view, "updatedBefore", ColumnType.INSTANT, (from, value) -> from.updatedBefore(value));
        view = view.orderBy(choice(
                        "orderBy",
                        Map.of("createdAt", TableView.Time.CREATED_AT, "updatedAt", TableView.Time.UPDATED_AT))
                .orElse(view.orderBy()));
        boolean descending = choice("order", Map.of("asc", false, "desc", true)).orElse(view.descending());
        return descending ? view : view.ascending();
    }

    private interface Change<V> {
        TableView apply(TableView view, V value);
    }

    private <V> TableView with(TableView view, String name, ColumnType<V> type, Change<V> change) {
        Optional<V> value = value(name, type);
        try {
            return value.isPresent() ? change.apply(view, value.get()) : view;
        } catch (MisuseException outOfBounds) {
            throw new RefusedParameterException(
                    List.of(new Problem.Entry(name, String.valueOf(outOfBounds.getMessage()))), outOfBounds);
        }
    }

    private <V> Optional<V> choice(String name, Map<String, V> choices) {
        return text(name).map(text -> {
            V choice = choices.get(text);
            if (choice == null) {
                String names = String.join(", ", new TreeSet<>(choices.keySet()));
                throw RefusedParameterException.of(name, "expects one of " + names + " and got another text");
            }
            return choice;
        });
    }

    /**
     * Asks for a page by cursor: {@code cursor} is what a page before gave, and {@code limit} how many rows the first page has.
     *
     * @param size how many rows the first page has if {@code limit} is not there; {@code limit} is at most {@link TableView#MAX_LIMIT}
     * @param pages asks a query for the page, such as {@code query::page}
     * @param <T> the type of the items
     * @return the page
     * @throws RefusedParameterException if the text is none of a cursor, or one of another list
     */
    public <T extends @Nullable Object> CursoredPage<T> cursored(
            int size, Function<CursorRequest, CursoredPage<T>> pages) {
        int limit = value("limit", ColumnType.INT).orElse(size);
        if (limit < 1 || limit > TableView.MAX_LIMIT) {
            throw RefusedParameterException.of(
                    "limit", "expects 1 to " + TableView.MAX_LIMIT + " and got another number");
        }
        Optional<String> cursor = text("cursor");
        if (cursor.isEmpty()) {
            return pages.apply(CursorRequest.first(limit));
        }
        try {
            return pages.apply(CursorRequest.parse(cursor.get()));
        } catch (MisuseException other) { // a text that was changed, or that belongs to another query
            throw new RefusedParameterException(
                    List.of(new Problem.Entry("cursor", "expects the cursor of a page of this very list, unchanged")),
                    other);
        }
    }

    /**
     * Refuses the parameters that nobody has asked for.
     *
     * @throws RefusedParameterException if there are such
     */
    public void refuseOthers() {
        List<Problem.Entry> others = values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .map(name -> new Problem.Entry(name, "is no parameter here. " + known(name)))
                .toList();
        if (!others.isEmpty()) {
            throw new RefusedParameterException(others, null);
        }
    }

    private String known(String name) {
        return Nearest.to(name, asked)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElseGet(() -> asked.isEmpty() ? "There are none." : "There are " + String.join(", ", asked) + ".");
    }
}
