package io.rowloom.relation;

import io.rowloom.state.Identified;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows on the other side of a relation: those that refer to this one ({@link MappedBy}), or are linked to it
 * ({@link ManyToMany}). It is no column. On an object that was never read or saved the field is null; on one that was, it
 * is there and has its rows once they were loaded.
 * <pre>{@code
 * @MappedBy("article") public Many<Comment> comments;
 *
 * Article article = db.from(Article.class).where(…).load(Article_.comments).one();
 * for (Comment comment : article.comments.get()) { … }
 * }</pre>
 * The list is what was there when it was loaded; later saves and deletes do not change it. {@code refresh} makes it
 * unloaded again. To change what belongs to it, save the rows that refer, or use {@code session.link}. It is immutable.
 * As it is no part of the data, two of the same field are equal whatever they have loaded.
 *
 * @param <T> the table of the rows
 */
public final class Many<T extends Identified<?>> {

    private final RelationField at;
    private final @Nullable List<T> rows;

    private Many(RelationField at, @Nullable List<T> rows) {
        this.at = Objects.requireNonNull(at, "at");
        this.rows = rows;
    }

    /**
     * Makes one that is not loaded, for generated code.
     *
     * @param at the field that holds it
     * @param <T> the table of the rows
     * @return one whose rows are not known
     */
    public static <T extends Identified<?>> Many<T> unloaded(RelationField at) {
        return new Many<>(at, null);
    }

    /**
     * Makes one that is loaded, for what loads it.
     *
     * @param at the field that holds it
     * @param rows its rows
     * @param <T> the table of the rows
     * @return one with these rows
     */
    public static <T extends Identified<?>> Many<T> loaded(RelationField at, List<T> rows) {
        return new Many<>(at, List.copyOf(rows));
    }

    /**
     * Says whether the rows are at hand.
     *
     * @return true if {@link #get()} will give them
     */
    public boolean isLoaded() {
        return rows != null;
    }

    /**
     * Gives the rows; never asks the store.
     *
     * @return the rows by their ids, the oldest first; unmodifiable
     * @throws io.rowloom.error.RelationNotLoadedException if they were not loaded; the message names the call that loads them
     */
    public List<T> get() {
        if (rows == null) {
            throw NotLoaded.relation(at);
        }
        return rows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Many<?> many
                && at.model() == many.at.model()
                && at.field().equals(many.at.field());
    }

    @Override
    public int hashCode() {
        return 31 * at.model().hashCode() + at.field().hashCode();
    }

    /**
     * Names the field and how many rows there are; no rows.
     *
     * @return for example {@code Many[Article.comments, 3 rows]} or {@code Many[Article.comments, not loaded]}
     */
    @Override
    public String toString() {
        String state = rows == null ? "not loaded" : rows.size() == 1 ? "1 row" : rows.size() + " rows";
        return "Many[" + NotLoaded.label(at) + ", " + state + "]";
    }
}
