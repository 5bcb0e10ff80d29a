package io.rowloom.tutorial.blog;

import static io.rowloom.query.Functions.count;
import static io.rowloom.query.Functions.max;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.TransactionOptions;
import java.util.List;

/** The blog where several programs share several servers. */
final class Cluster {

    private Cluster() {}

    // @start region="open"
    /** All programs are given the same key. */
    static Database open(String url, String replica, byte[] cursorKey) {
        return Rowloom.open(url, options -> options
                .retries(5)                 // a block that lost a race is run again
                .ledger(true)               // a commit that was not answered is looked up
                .readReplica(replica)       // for transactions that are declared to read only
                .cursorKey(cursorKey));     // a cursor of one program is good for the others
    }
    // @end region="open"

    // @start region="report"
    /** May be a moment old. */
    static List<AuthorStats> authors(Database db) {
        return db.inTransaction(TransactionOptions.defaults().readOnly(), tx -> tx.from(Article.class)
                .groupBy(Article_.author)
                .select(Article_.author, count(), max(Article_.createdAt), AuthorStats::new)
                .all());
    }
    // @end region="report"
}
