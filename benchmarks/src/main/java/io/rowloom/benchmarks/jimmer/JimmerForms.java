package io.rowloom.benchmarks.jimmer;

import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import java.time.Instant;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.dialect.Dialect;
import org.babyfish.jimmer.sql.dialect.H2Dialect;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.dialect.SQLiteDialect;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;
import org.babyfish.jimmer.sql.runtime.ScalarProvider;

/** Sets Jimmer up: batches as large as the workloads, and the forms of SQLite. */
final class JimmerForms {

    private static final int BATCH = 1_000;

    private JimmerForms() {}

    static JSqlClient client(Site site) {
        JSqlClient.Builder builder = JSqlClient.newBuilder()
                .setConnectionManager(ConnectionManager.simpleConnectionManager(site.pool()))
                .setDefaultBatchSize(BATCH)
                .setDefaultListBatchSize(BATCH);
        Dialect dialect = switch (site.engine()) {
            case H2 -> new H2Dialect();
            case POSTGRES -> new PostgresDialect();
            case SQLITE -> {
                builder.addScalarProvider(ScalarProvider.uuidByString());
                builder.addScalarProvider(new MicrosProvider());
                yield new SQLiteDialect();
            }
        };
        return builder.setDialect(dialect).build();
    }

    /** Moments as microseconds. */
    private static final class MicrosProvider implements ScalarProvider<Instant, Long> {

        @Override
        public Instant toScalar(Long micros) {
            return Micros.moment(micros);
        }

        @Override
        public Long toSql(Instant moment) {
            return Micros.of(moment);
        }
    }
}
