package io.rowloom.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the comments. */
@Entity(name = "Comment")
@Table(name = "remark")
public class HibernateComment {

    @Id
    UUID id;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    HibernateArticle article;

    String text;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernateComment() {}
}
