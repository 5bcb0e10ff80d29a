package io.rowloom.jdbc.sql;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Expression;
import io.rowloom.query.ToOne;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at one place of a statement: the table whose columns are spoken of, and what stands before them. A step
 * along a reference leads to the scope of another table, joined on the first step and found again on every other, so that equal
 * ways are joined once and ways that nobody takes not at all.
 */
final class Scope {

    /** Where the tables of one FROM clause come together. */
    private static final class From {
        private final Aliases aliases;
        private final Queries queries;
        private final StringBuilder joins = new StringBuilder();

        private From(Aliases aliases, Queries queries) {
            this.aliases = aliases;
            this.queries = queries;
        }
    }

    private final From from;
    private final TableSql table;
    private final String prefix;
    private final boolean optional;
    private final boolean canJoin;
    private final Map<ToOne<?, ?>, Scope> steps = new HashMap<>();
    private final @Nullable Summary summary;

    private Scope(From from, TableSql table, String prefix, boolean optional, boolean canJoin) {
        this(from, table, prefix, optional, canJoin, null);
    }

    private Scope(
            From from, TableSql table, String prefix, boolean optional, boolean canJoin, @Nullable Summary summary) {
        this.summary = summary;
        this.from = from;
        this.table = table;
        this.prefix = prefix;
        this.optional = optional;
        this.canJoin = canJoin;
    }

    /** A table with a name of its own in the statement, to which others can be joined. */
    static Scope joinable(Aliases aliases, Queries queries, TableSql table) {
        return new Scope(new From(aliases, queries), table, aliases.next() + ".", false, true);
    }

    /** The only table of a statement, whose columns need no prefix where the database refuses names that it does not know. */
    static Scope plain(Aliases aliases, Queries queries, TableSql table) {
        return new Scope(new From(aliases, queries), table, "", false, false);
    }

    /** A table to which nothing can be joined, and which stands before each of its columns. */
    static Scope written(Aliases aliases, Queries queries, TableSql table) {
        return new Scope(new From(aliases, queries), table, table.quotedTable() + ".", false, false);
    }

    /** A table with a name of its own inside of another statement. */
    Scope inner(TableType<?> type) {
        return joinable(from.aliases, from.queries, from.queries.of(type));
    }

    /** What is around a query that computes some values of this table. */
    Scope over(Summary inner) {
        return new Scope(from, table, prefix, optional, canJoin, inner);
    }

    /** The same with a table before its columns: a bare name in an order may mean a computed value that the database named after a column. */
    Scope qualified() {
        return prefix.isEmpty() ? new Scope(from, table, table.quotedTable() + ".", optional, canJoin, summary) : this;
    }

    /** Gives the name of a value that an inner query computes, or null. */
    @Nullable
    String known(Expression<?, ?> expression) {
        Summary.Inner inner = summary == null ? null : summary.find(expression);
        return inner == null ? null : inner.outside();
    }

    boolean canJoin() {
        return canJoin;
    }

    TableSql table() {
        return table;
    }

    String column(Column<?, ?> column) {
        return prefix + table.column(table.table().position(column));
    }

    String column(int position) {
        return prefix + table.column(position);
    }

    /** The table and what was joined to it. */
    String fromClause() {
        String alias = prefix.isEmpty() || !canJoin ? "" : " AS " + prefix.substring(0, prefix.length() - 1);
        return table.quotedTable() + alias + from.joins;
    }

    /** The scope of the row that a reference leads to. */
    Scope along(ToOne<?, ?> step) {
        Scope known = steps.get(step);
        if (known != null) {
            return known;
        }
        boolean mayMiss = optional || step.nullable();
        TableSql target = from.queries.of(ModelTypes.table(step.target()));
        Scope next = new Scope(from, target, from.aliases.next() + ".", mayMiss, true);
        from.joins
                .append(mayMiss ? " LEFT JOIN " : " JOIN ")
                .append(target.quotedTable())
                .append(" AS ")
                .append(next.prefix, 0, next.prefix.length() - 1)
                .append(" ON ")
                .append(next.column(0))
                .append(" = ")
                .append(column(step.key()));
        steps.put(step, next);
        return next;
    }

    /** Joins a link table, whose rows name those of this table. */
    Scope linked(TableType<?> links, Column<?, ?> member) {
        TableSql sql = from.queries.of(links);
        Scope joined = new Scope(from, sql, from.aliases.next() + ".", false, true);
        from.joins
                .append(" JOIN ")
                .append(sql.quotedTable())
                .append(" AS ")
                .append(joined.prefix, 0, joined.prefix.length() - 1)
                .append(" ON ")
                .append(joined.column(member))
                .append(" = ")
                .append(column(0));
        return joined;
    }
}
