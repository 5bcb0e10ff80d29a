package io.rowloom.benchmarks.hibernate;

import io.rowloom.benchmarks.work.Draft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table account. */
@Entity(name = "Account")
@Table(name = "account")
public class HibernateAccount {

    @Id
    UUID id;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    String name;
    String email;
    long balance;
    double score;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernateAccount() {}

    HibernateAccount(Draft draft, Instant now) {
        this.id = draft.id();
        this.createdAt = now;
        this.updatedAt = now;
        this.name = draft.name();
        this.email = draft.email();
        this.balance = draft.balance();
        this.score = draft.score();
    }
}
