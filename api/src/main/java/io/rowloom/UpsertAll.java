package io.rowloom;

import io.rowloom.query.KeyPart;
import java.util.List;

/**
 * Rows that are to be stored whether or not others with the same unique keys are there: made by {@link Session#upsertAll}. Nothing is
 * sent before {@link #save}. Immutable.
 * <pre>{@code
 * List<User> stored = db.upsertAll(users).onConflict(User_.email).save();
 * }</pre>
 *
 * @param <T> the class of the rows
 */
public interface UpsertAll<T> {

    /**
     * Names the columns of the unique key by which a stored row is found. A later call takes the place of an earlier one.
     *
     * @param key a column or a reference of the key
     * @return a new upsert
     */
    UpsertAll<T> onConflict(KeyPart<? super T> key);

    /**
     * Names the columns of the unique key by which a stored row is found. A later call takes the place of an earlier one.
     *
     * @param first a column or a reference of the key
     * @param second a column or a reference of the key
     * @return a new upsert
     */
    UpsertAll<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second);

    /**
     * Names the columns of the unique key by which a stored row is found. A later call takes the place of an earlier one.
     *
     * @param first a column or a reference of the key
     * @param second a column or a reference of the key
     * @param third a column or a reference of the key
     * @return a new upsert
     */
    UpsertAll<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second, KeyPart<? super T> third);

    /**
     * Does for each row what {@link Upsert#save} does, in one transaction: all or none.
     *
     * @return fresh rows with the stored values, in the order of the collection
     * @throws io.rowloom.error.MisuseException if no unique key has exactly the named columns, or two of the rows have the same key
     * @throws jakarta.validation.ConstraintViolationException if values are not allowed; all violations of all rows at once, before any statement
     * @throws io.rowloom.error.UniqueViolationException if a value of another unique key is taken; with the position of the row
     * @throws io.rowloom.error.ForeignKeyViolationException if one refers to a row that is not there
     * @throws io.rowloom.error.CheckViolationException if a check of the table refuses a value
     */
    @CheckReturnValue
    List<T> save();
}
