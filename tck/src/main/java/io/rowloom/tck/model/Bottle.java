package io.rowloom.tck.model;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that refers to another, and goes with it.
 *
 * @param id the id
 * @param name the text
 * @param rack where it lies
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_bottle")
public record Bottle(
        UUID id,
        @Str64 String name,
        @OnDelete(OnDelete.Action.CASCADE) Ref<Rack> rack,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<Bottle> {}
