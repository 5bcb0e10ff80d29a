package io.rowloom.benchmarks.mybatis;

import io.rowloom.benchmarks.work.Draft;
import java.time.Instant;
import java.util.UUID;

/** A row of the table account, whose fields MyBatis fills. */
public final class MybatisAccount {

    UUID id;
    Instant createdAt;
    Instant updatedAt;
    String name;
    String email;
    long balance;
    double score;

    /** For MyBatis. */
    @SuppressWarnings("NullAway.Init")
    MybatisAccount() {}

    MybatisAccount(Draft draft, Instant now) {
        this.id = draft.id();
        this.createdAt = now;
        this.updatedAt = now;
        this.name = draft.name();
        this.email = draft.email();
        this.balance = draft.balance();
        this.score = draft.score();
    }
}
