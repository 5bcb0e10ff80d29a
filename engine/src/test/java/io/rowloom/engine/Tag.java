package io.rowloom.engine;

import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.relation.Ref;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Tag(
        UUID id,
        @NonEmptyStrippedStr64 String label,
        double weight,
        @Nullable Instant seenAt,
        @Nullable Ref<Person> owner,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<Tag> {}
