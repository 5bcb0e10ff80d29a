package io.rowloom;

import io.rowloom.query.KeyPart;

/**
 * A row that is to be stored whether or not one with the same unique key is there: made by {@link Session#upsert}. Nothing is sent
 * before {@link #save}. Immutable.
 * <pre>{@code
 * User stored = db.upsert(new User("Alice", "alice@example.com")).onConflict(User_.email).save();
 * }</pre>
 *
 * @param <T> the class of the row
 */
public interface Upsert<T> {

    /**
     * Names the columns of the unique key by which a stored row is found. A later call takes the place of an earlier one.
     *
     * @param key a column or a reference of the key
     * @return a new upsert
     */
    Upsert<T> onConflict(KeyPart<? super T> key);

    /**
     * Names the columns of the unique key by which a stored row is found. A later call takes the place of an earlier one.
     *
     * @param first a column or a reference of the key
     * @param second a column or a reference of the key
     * @return a new upsert
     */
    Upsert<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second);

    /**
     * Names the columns of the unique key by which a stored row is found. A later call takes the place of an earlier one.
     *
     * @param first a column or a reference of the key
     * @param second a column or a reference of the key
     * @param third a column or a reference of the key
     * @return a new upsert
     */
    Upsert<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second, KeyPart<? super T> third);

    /**
     * Inserts the row, or gives the stored row with the same key all values of this one, its id and {@code createdAt} apart;
     * {@code updatedAt} moves. A null in the key is equal to nothing, so that such a row is always inserted (rule L02). Two calls with
     * the same new key at the same time end in one row, and neither fails for it. The row that was given is left as it is.
     *
     * @return a fresh row with the stored values
     * @throws io.rowloom.error.MisuseException if no unique key has exactly the named columns; the message lists those that there are
     * @throws jakarta.validation.ConstraintViolationException if values are not allowed; all violations at once, before any statement
     * @throws io.rowloom.error.UniqueViolationException if a value of another unique key is taken
     * @throws io.rowloom.error.ForeignKeyViolationException if it refers to a row that is not there
     * @throws io.rowloom.error.CheckViolationException if a check of the table refuses a value
     */
    @CheckReturnValue
    T save();
}
