package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Refers to its own table. */
@TableName("tck_folder")
public class Folder extends Model implements UuidTable<Folder> {

    /** The text. */
    @Str64
    public String name = "";
    /** What it lies in, or nothing. */
    public @Nullable Ref<Folder> parent;

    /** A row without a name, in nothing. */
    public Folder() {}

    /**
     * Makes a row.
     *
     * @param name the text
     * @param parent what it lies in, or null
     */
    public Folder(String name, @Nullable Folder parent) {
        this.name = name;
        this.parent = parent == null ? null : Ref.to(parent);
    }
}
