package io.rowloom.jdbc.cluster;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A node of a cluster keeps the rules. With {@code -Drowloom.galera=all} each connection leads to another node: rules that speak of locks
 * (X13, S115 and others) are then not kept, see the how-to page; rules of what is seen are.
 */
@Tag("cluster")
@ExtendWith(NeedsCluster.class)
class GaleraTck extends RowloomTck {

    @Override
    protected Backend backend() {
        GaleraCluster cluster = GaleraCluster.running();
        boolean all = System.getProperty("rowloom.galera", "one").equals("all");
        return Backend.named("galera", cluster.node(0).version())
                .open(options -> Rowloom.open(
                        all ? cluster.url(cluster.freshDatabase()) : cluster.url(cluster.freshDatabase(), 0),
                        unset -> options.apply(unset).user("root")))
                .capabilities(Capability.SNAPSHOT, Capability.SAVEPOINTS, Capability.ROW_LOCKS)
                .build();
    }
}
