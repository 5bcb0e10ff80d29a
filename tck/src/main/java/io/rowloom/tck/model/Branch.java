package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Goes with the branch that it grows on; is near to others. */
@TableName("tck_branch")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Branch extends Model implements UuidTable<Branch> {

    /** The text. */
    @Str64
    public String name = "";
    /** What it grows on, or nothing. */
    @OnDelete(OnDelete.Action.CASCADE)
    public @Nullable Ref<Branch> stem;
    /** What grows on it. */
    @MappedBy("stem")
    public Many<Branch> twigs;
    /** What is near. */
    @ManyToMany
    public Many<Branch> near;

    /** A row without a name, on nothing. */
    public Branch() {}

    /**
     * Makes a row.
     *
     * @param name the text
     * @param stem what it grows on, or null
     */
    public Branch(String name, @Nullable Branch stem) {
        this.name = name;
        this.stem = stem == null ? null : Ref.to(stem);
    }
}
