package io.rowloom.jdbc.cluster;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node of a cluster keeps the rules. */
@Tag("cluster")
@ExtendWith(NeedsCluster.class)
class GaleraTck extends RowloomTck {

    @Override
    protected Backend backend() {
        GaleraCluster cluster = GaleraCluster.running();
        return Backend.named("galera", cluster.node(0).version())
                .open(options -> Rowloom.open(
                        cluster.url(cluster.freshDatabase(), 0),
                        unset -> options.apply(unset).user("root")))
                .capabilities(Capability.SNAPSHOT, Capability.SAVEPOINTS, Capability.ROW_LOCKS)
                .build();
    }
}
