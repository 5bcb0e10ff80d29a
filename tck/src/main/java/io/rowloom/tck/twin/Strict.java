package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record whose constructor refuses a text.
 *
 * @param id the id
 * @param text any text but "refused", which white space around it hides
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_strict")
public record Strict(
        UUID id,
        @NonEmptyStrippedStr64 String text,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) implements UuidTable<Strict> {

    /**
     * Checks the text.
     *
     * @param id the id
     * @param text any text but "refused"
     * @param createdAt when it was stored first
     * @param updatedAt when it was changed last
     */
    public Strict {
        if ("refused".equals(text)) {
            throw new IllegalStateException("this text is refused by the constructor");
        }
    }
}
