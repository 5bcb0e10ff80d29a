package io.rowloom.jdbc;

import io.rowloom.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session of a database behind JDBC, with a way to SQL of your own for what queries do not say. It is the very session
 * that was unwrapped: inside of a transaction the statement belongs to it, on a database it is a transaction of its own.
 * <pre>{@code
 * record Total(String name, long orders) {}
 *
 * List<Total> totals = db.unwrap(JdbcSession.class)
 *         .sql("select u.name, count(*) as orders from \"user\" u join \"order\" o on o.user_id = u.id group by u.name")
 *         .as(Total.class);
 * }</pre>
 * The SQL is that of the database, which is where a program stops to be portable.
 */
public interface JdbcSession extends Session {

    /**
     * Takes a statement with a question mark for each value. A value is bound in the form in which the database keeps
     * the fields of its type: text, numbers, booleans, {@code UUID}, {@code Instant} and the other times, bytes, enums,
     * references; a null is NULL; a collection becomes a list of values, for {@code in (?)}. Nothing is sent yet.
     *
     * @param sql one statement that reads, writes or defines
     * @param values the values in the order of the question marks; none where the values are given by {@link SqlStatement#bind}
     * @return the statement
     * @throws io.rowloom.error.MisuseException if it is not one statement, or not of those, if the values are too many or
     *     too few, or if one is of a type that no field has
     * @throws io.rowloom.error.ValueOutOfRangeException if no column could hold a value, such as text with U+0000
     */
    SqlStatement sql(String sql, @Nullable Object... values);

    /**
     * Takes a statement with a {@code :name} for each value, which may stand there more than once. Names in texts, quoted
     * names and comments are none, and {@code ::} is a cast.
     * <pre>{@code
     * session.sql("select * from \"user\" where email = :email or id in (:ids)", Map.of("email", email, "ids", ids))
     * }</pre>
     *
     * @param sql one statement that reads, writes or defines
     * @param values the values by their names, as {@link #sql(String, Object...)} takes them
     * @return the statement
     * @throws io.rowloom.error.MisuseException as {@link #sql(String, Object...)}, or if a name has no value, or a value no name
     * @throws io.rowloom.error.ValueOutOfRangeException if no column could hold a value
     */
    SqlStatement sql(String sql, Map<String, ? extends @Nullable Object> values);
}
