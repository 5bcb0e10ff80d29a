package io.rowloom.tutorial.blog;

import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr32;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of the tags: a record, for a tag never changes. */
// @start region="table"
public record Tag(
        UUID id,
        @Unique @NonEmptyStrippedStr32 String label,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) implements UuidTable<Tag> {}
// @end region="table"
