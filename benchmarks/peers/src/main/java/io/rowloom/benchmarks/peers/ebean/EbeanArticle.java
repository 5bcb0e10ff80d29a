package io.rowloom.benchmarks.peers.ebean;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row of the table article. */
@Entity
@Table(name = "article")
public class EbeanArticle {

    @Id
    private UUID id;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private String title;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private EbeanAccount author;

    @OneToMany(mappedBy = "article")
    private List<EbeanComment> comments = new ArrayList<>();

    /** For Ebean. */
    @SuppressWarnings("NullAway.Init")
    protected EbeanArticle() {}

    /**
     * Tells a column.
     *
     * @return the id
     */
    public UUID id() {
        return id;
    }

    /**
     * Tells a column.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * Tells a column.
     *
     * @return the account that wrote it
     */
    public EbeanAccount author() {
        return author;
    }

    /**
     * Tells a column.
     *
     * @return what others said
     */
    public List<EbeanComment> comments() {
        return comments;
    }
}
