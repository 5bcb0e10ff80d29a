package io.rowloom.benchmarks.peers.jimmer;

import java.time.Instant;
import java.util.UUID;
import org.babyfish.jimmer.sql.Column;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.Table;

/** A row of the comments. */
@Entity
@Table(name = "remark")
public interface JimmerComment {

    /**
     * Tells a column.
     *
     * @return the id
     */
    @Id
    UUID id();

    /**
     * Tells a column.
     *
     * @return when it was written first
     */
    @Column(name = "created_at")
    Instant createdAt();

    /**
     * Tells a column.
     *
     * @return when it was written last
     */
    @Column(name = "updated_at")
    Instant updatedAt();

    /**
     * Tells a column.
     *
     * @return the article
     */
    @ManyToOne
    @JoinColumn(name = "article_id")
    JimmerArticle article();

    /**
     * Tells a column.
     *
     * @return what was said
     */
    String text();
}
