package io.rowloom.engine;

import io.rowloom.Embedded;
import io.rowloom.UuidTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record CodedRecord(
        UUID id,
        @Embedded Code code,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) implements UuidTable<CodedRecord> {}
