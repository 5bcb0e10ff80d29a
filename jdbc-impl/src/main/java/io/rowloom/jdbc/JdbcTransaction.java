package io.rowloom.jdbc;

import io.rowloom.engine.EngineTransaction;
import io.rowloom.jdbc.dialect.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction of a database behind JDBC. */
final class JdbcTransaction extends EngineTransaction implements JdbcSession {

    private final Dialect dialect;

    JdbcTransaction(Start start, Dialect dialect) {
        super(start);
        this.dialect = dialect;
    }

    @Override
    public SqlStatement sql(String sql, @Nullable Object... values) {
        return SqlStatement.inOrder(calls(), dialect, sql, values);
    }

    @Override
    public SqlStatement sql(String sql, Map<String, ? extends @Nullable Object> values) {
        return SqlStatement.byName(calls(), dialect, sql, values);
    }
}
