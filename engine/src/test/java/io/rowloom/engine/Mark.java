package io.rowloom.engine;

import io.rowloom.LongTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Mark(
        @Nullable Long id,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) implements LongTable<Mark> {}
