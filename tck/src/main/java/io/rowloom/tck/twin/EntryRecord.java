package io.rowloom.tck.twin;

import io.rowloom.LongTable;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.constraint.Str64;
import io.rowloom.tck.model.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@link Entry} as a record.
 *
 * @param id the id
 * @param text a text
 * @param code a unique text, or missing
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_entry_record")
public record EntryRecord(
        @Nullable Long id,
        @Str64 String text,
        @Unique @Str64 @Nullable String code,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements LongTable<EntryRecord> {

    static EntryRecord of(Entry fields) {
        return EntryRecord_.of(fields.text, fields.code);
    }

    static EntryRecord with(EntryRecord record, Entry fields) {
        return EntryRecord_.with(record).text(fields.text).code(fields.code).build();
    }

    static Entry fields(EntryRecord record) {
        Entry fields = new Entry();
        fields.text = record.text();
        fields.code = record.code();
        return fields;
    }
}
