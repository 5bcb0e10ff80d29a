package io.rowloom.differential.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Refers to its own table. */
@TableName("diff_folder")
public class Folder extends Model implements UuidTable<Folder> {

    /** The name. */
    @Str64
    public String name = "";
    /** What it lies in, or nothing. */
    public @Nullable Ref<Folder> parent;

    /** What lies in it. */
    @MappedBy("parent")
    public @Nullable Many<Folder> children;
    /** Who may read it. */
    @ManyToMany
    public @Nullable Many<Person> readers;

    /** A row in nothing. */
    public Folder() {}
}
