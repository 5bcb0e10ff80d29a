package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Owned} as a record.
 *
 * @param id the id
 * @param owner whose it is
 * @param keeper who else has to do with it, or nobody
 * @param label a text
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_owned_record")
public record OwnedRecord(
        UUID id,
        Ref<Person> owner,
        @Nullable Ref<Person> keeper,
        @Str64 String label,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<OwnedRecord> {

    static OwnedRecord of(Owned fields) {
        return OwnedRecord_.of(fields.owner, fields.keeper, fields.label);
    }

    static OwnedRecord with(OwnedRecord record, Owned fields) {
        return OwnedRecord_.with(record)
                .owner(fields.owner)
                .keeper(fields.keeper)
                .label(fields.label)
                .build();
    }

    static Owned fields(OwnedRecord record) {
        Owned fields = new Owned();
        fields.owner = record.owner();
        fields.keeper = record.keeper();
        fields.label = record.label();
        return fields;
    }
}
