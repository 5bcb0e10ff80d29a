package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica that lags behind: it has the sample, and its primary has nothing yet. */
class ClusterTest {

    @Test
    void report_isReadFromTheReplicaAndAllElseFromThePrimary(@TempDir Path folder) {
        String primary = "jdbc:sqlite:" + folder.resolve("primary.db");
        String replica = "jdbc:sqlite:" + folder.resolve("replica.db");
        try (Database db = Rowloom.open(replica)) {
            db.createTables();
            SampleData.addTo(db);
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try (Database db = Cluster.open(primary, replica, key)) {
            db.createTables();

            assertThat(db.from(Article.class).count()).isZero();
            assertThat(Cluster.authors(db)).isNotEmpty();
        }
    }
}
