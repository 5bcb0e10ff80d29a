package io.rowloom.tck.model;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record with a list of others.
 *
 * @param id the id
 * @param name the text
 * @param bottles what lies in it
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_rack")
public record Rack(
        UUID id,
        @Str64 String name,
        @MappedBy("rack") Many<Bottle> bottles,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<Rack> {}
