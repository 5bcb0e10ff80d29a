package io.rowloom.benchmarks.peers.ebean;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the comments. */
@Entity
@Table(name = "remark")
public class EbeanComment {

    @Id
    private UUID id;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ManyToOne
    @JoinColumn(name = "article_id")
    private EbeanArticle article;

    private String text;

    /** For Ebean. */
    @SuppressWarnings("NullAway.Init")
    protected EbeanComment() {}

    /**
     * Tells a column.
     *
     * @return what was said
     */
    public String text() {
        return text;
    }
}
