package io.rowloom.benchmarks.jooq;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The columns that its generator would have written down. */
final class JooqTables {

    final Table<Record> account = DSL.table(DSL.quotedName("account"));
    final Table<Record> article = DSL.table(DSL.quotedName("article"));
    final Table<Record> comment = DSL.table(DSL.quotedName("remark"));

    final Field<UUID> id;
    final Field<Instant> createdAt;
    final Field<Instant> updatedAt;
    final Field<String> name = field("account", "name", SQLDataType.VARCHAR);
    final Field<String> email = field("account", "email", SQLDataType.VARCHAR);
    final Field<Long> balance = field("account", "balance", SQLDataType.BIGINT);
    final Field<Double> score = field("account", "score", SQLDataType.DOUBLE);

    final Field<UUID> articleId;
    final Field<Instant> articleCreatedAt;
    final Field<Instant> articleUpdatedAt;
    final Field<String> title = field("article", "title", SQLDataType.VARCHAR);
    final Field<UUID> author;

    final Field<UUID> commentId;
    final Field<Instant> commentCreatedAt;
    final Field<Instant> commentUpdatedAt;
    final Field<UUID> commented;
    final Field<String> text = field("remark", "text", SQLDataType.VARCHAR);

    JooqTables(JooqTypes types) {
        this.id = field("account", "id", types.id());
        this.createdAt = field("account", "created_at", types.moment());
        this.updatedAt = field("account", "updated_at", types.moment());
        this.articleId = field("article", "id", types.id());
        this.articleCreatedAt = field("article", "created_at", types.moment());
        this.articleUpdatedAt = field("article", "updated_at", types.moment());
        this.author = field("article", "author_id", types.id());
        this.commentId = field("remark", "id", types.id());
        this.commentCreatedAt = field("remark", "created_at", types.moment());
        this.commentUpdatedAt = field("remark", "updated_at", types.moment());
        this.commented = field("remark", "article_id", types.id());
    }

    private static <T> Field<T> field(String table, String column, DataType<T> type) {
        return DSL.field(DSL.quotedName(table, column), type);
    }
}
