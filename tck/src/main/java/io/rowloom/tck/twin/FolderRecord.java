package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Folder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Folder} as a record.
 *
 * @param id the id
 * @param name the text
 * @param parent what it lies in, or nothing
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_folder_record")
public record FolderRecord(
        UUID id,
        @Str64 String name,
        @Nullable Ref<FolderRecord> parent,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<FolderRecord> {

    static FolderRecord of(Folder fields) {
        return FolderRecord_.of(
                fields.name, fields.parent == null ? null : Ref.of(FolderRecord.class, fields.parent.id()));
    }

    static FolderRecord with(FolderRecord record, Folder fields) {
        return FolderRecord_.with(record)
                .name(fields.name)
                .parent(fields.parent == null ? null : Ref.of(FolderRecord.class, fields.parent.id()))
                .build();
    }

    static Folder fields(FolderRecord record) {
        Folder fields = new Folder();
        fields.name = record.name();
        fields.parent = record.parent() == null
                ? null
                : Ref.of(Folder.class, record.parent().id());
        return fields;
    }
}
