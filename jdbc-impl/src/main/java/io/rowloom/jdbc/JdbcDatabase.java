package io.rowloom.jdbc;

import io.rowloom.Options;
import io.rowloom.engine.EngineTransaction;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.connection.GivenSource;
import io.rowloom.jdbc.connection.WriterPermits;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.spi.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database behind JDBC. {@link io.rowloom.Rowloom#open(String)} opens one by a URL, with a pool of its own;
 * {@link #of} takes a {@link DataSource} of yours.
 * <pre>{@code
 * JdbcDatabase db = JdbcDatabase.of(dataSource, Options.defaults().poolSize(4));
 * }</pre>
 */
public final class JdbcDatabase extends StoreDatabase implements JdbcSession {

    private final Dialect dialect;

    JdbcDatabase(JdbcStore store, Options options) {
        this(store, store.dialect(), options);
    }

    private JdbcDatabase(Store store, Dialect dialect, Options options) {
        super(store, options);
        this.dialect = dialect;
    }

    static JdbcDatabase withReplica(JdbcStore primary, Supplier<JdbcStore> replica, Options options) {
        try {
            ReplicatedStore both = new ReplicatedStore(primary, replica, ReplicatedStore.LEFT_ALONE);
            return new JdbcDatabase(both, primary.dialect(), options);
        } catch (RuntimeException e) {
            primary.close();
            throw e;
        }
    }

    private JdbcDatabase(JdbcDatabase guarded) {
        super(guarded);
        this.dialect = guarded.dialect;
    }

    @Override
    public JdbcDatabase detached() {
        return new JdbcDatabase(this);
    }

    /**
     * Opens a database over a data source. The dialect is found by the product that a connection names. At most
     * {@link Options#poolSize} connections are used at a time; the data source stays yours to close.
     *
     * @param source where connections come from; several threads ask it at once
     * @param options the options; user and password are the data source's own
     * @return the database, to be closed
     * @throws io.rowloom.error.MisuseException if there is no dialect for the product, or the options name a read replica by its URL
     * @throws io.rowloom.error.ConnectionException if the database cannot be reached
     */
    public static JdbcDatabase of(DataSource source, Options options) {
        checkNoUrl(options);
        return new JdbcDatabase(store(source, options), options);
    }

    /**
     * Opens a database over a data source, with a copy of it for transactions that were begun with
     * {@link io.rowloom.TransactionOptions#readOnly()}, and for nothing else (rule J11). What {@link Options#readReplica} says of copies
     * holds here too; each of the two has at most {@link Options#poolSize} connections in use.
     *
     * @param source where connections come from; several threads ask it at once
     * @param replica where connections to the copy come from; it should fail soon while the copy does not answer
     * @param options the options; user and password are the data sources' own
     * @return the database, to be closed
     * @throws io.rowloom.error.MisuseException if there is no dialect for the product, the copy is another kind of database, or the
     *     options name a read replica by its URL
     * @throws io.rowloom.error.ConnectionException if the database cannot be reached; a copy that cannot is asked again later
     */
    public static JdbcDatabase of(DataSource source, DataSource replica, Options options) {
        Objects.requireNonNull(replica, "replica");
        checkNoUrl(options);
        return withReplica(store(source, options), () -> store(replica, options), options);
    }

    private static void checkNoUrl(Options options) {
        if (Objects.requireNonNull(options, "options").readReplica() != null) {
            throw new MisuseException(
                    "a database over a data source expects its read replica as a data source and found a URL."
                            + " Call JdbcDatabase.of(source, replica, options), without readReplica(…).");
        }
    }

    static JdbcStore store(DataSource source, Options options) {
        Objects.requireNonNull(source, "source");
        GivenSource given = new GivenSource(source);
        try (Connection connection = given.get()) {
            Dialect dialect = Dialect.of(connection.getMetaData().getDatabaseProductName())
                    .of(connection);
            WriterPermits writers = Opening.writers(dialect, connection);
            JdbcStore.Supply supply = new JdbcStore.Supply(given, options.poolSize(), false, writers, () -> {});
            return new JdbcStore(dialect, options, supply);
        } catch (SQLException e) {
            throw new io.rowloom.error.ConnectionException(
                    "the data source gave no connection. See the cause for the reason.", e);
        }
    }

    @Override
    protected EngineTransaction transaction(EngineTransaction.Start start) {
        return new JdbcTransaction(start, dialect);
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
