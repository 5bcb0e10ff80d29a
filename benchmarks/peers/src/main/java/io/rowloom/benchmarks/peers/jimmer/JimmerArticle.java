package io.rowloom.benchmarks.peers.jimmer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.babyfish.jimmer.sql.Column;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.Table;

/** A row of the table article. */
@Entity
@Table(name = "article")
public interface JimmerArticle {

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
     * @return the title
     */
    String title();

    /**
     * Tells a column.
     *
     * @return the account that wrote it
     */
    @ManyToOne
    @JoinColumn(name = "author_id")
    JimmerAccount author();

    /**
     * Tells a column.
     *
     * @return what others said
     */
    @OneToMany(mappedBy = "article")
    List<JimmerComment> comments();
}
