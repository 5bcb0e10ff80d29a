package io.rowloom.benchmarks.mybatis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row of the table article, with what belongs to it. */
public final class MybatisArticle {

    UUID id;
    Instant createdAt;
    Instant updatedAt;
    String title;
    MybatisAccount author;
    List<MybatisComment> comments = new ArrayList<>();

    /** For MyBatis. */
    @SuppressWarnings("NullAway.Init")
    MybatisArticle() {}
}
