package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.tck.model.Word;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Word} as a record.
 *
 * @param id the id
 * @param text the text
 * @param alias another one, which many rows may lack
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_word_record")
public record WordRecord(
        UUID id,
        @Unique @Str64 String text,
        @Unique @Str64 @Nullable String alias,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<WordRecord> {

    static WordRecord of(Word fields) {
        return WordRecord_.of(fields.text, fields.alias);
    }

    static WordRecord with(WordRecord record, Word fields) {
        return WordRecord_.with(record).text(fields.text).alias(fields.alias).build();
    }

    static Word fields(WordRecord record) {
        Word fields = new Word();
        fields.text = record.text();
        fields.alias = record.alias();
        return fields;
    }
}
