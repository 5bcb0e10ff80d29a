package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str16;
import io.rowloom.constraint.Str64;
import io.rowloom.constraint.Text2K;
import io.rowloom.tck.model.Phrase;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Phrase} as a record.
 *
 * @param id the id
 * @param text of any length
 * @param three of three UTF-16 units at most, as Jakarta counts
 * @param sixteen of 16 code points at most
 * @param maybe of 64 code points at most, or missing
 * @param page of 2048 code points at most
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_phrase_record")
public record PhraseRecord(
        UUID id,
        String text,
        @Size(max = 3) String three,
        @Str16 String sixteen,
        @Str64 @Nullable String maybe,
        @Text2K String page,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<PhraseRecord> {

    static PhraseRecord of(Phrase fields) {
        return PhraseRecord_.of(fields.text, fields.three, fields.sixteen, fields.maybe, fields.page);
    }

    static PhraseRecord with(PhraseRecord record, Phrase fields) {
        return PhraseRecord_.with(record)
                .text(fields.text)
                .three(fields.three)
                .sixteen(fields.sixteen)
                .maybe(fields.maybe)
                .page(fields.page)
                .build();
    }

    static Phrase fields(PhraseRecord record) {
        Phrase fields = new Phrase();
        fields.text = record.text();
        fields.three = record.three();
        fields.sixteen = record.sixteen();
        fields.maybe = record.maybe();
        fields.page = record.page();
        return fields;
    }
}
