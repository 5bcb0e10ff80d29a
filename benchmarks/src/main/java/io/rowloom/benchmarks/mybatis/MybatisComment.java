package io.rowloom.benchmarks.mybatis;

import java.time.Instant;
import java.util.UUID;

/** A row of the comments. */
public final class MybatisComment {

    UUID id;
    Instant createdAt;
    Instant updatedAt;
    UUID articleId;
    String text;

    /** For MyBatis. */
    @SuppressWarnings("NullAway.Init")
    MybatisComment() {}
}
