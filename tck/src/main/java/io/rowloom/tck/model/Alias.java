package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** A table, and columns, named as a store might name what it has no names for. */
@TableName("t0")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Alias extends Model implements UuidTable<Alias> {

    /** A text, named like a table. */
    @Str64
    public String t1 = "";
    /** A number, named like another. */
    public int t2;
    /** What it refers to, or nothing. */
    public @Nullable Ref<Alias> t0;
    /** What refers to it. */
    @MappedBy("t0")
    public Many<Alias> others;

    /** A row without a text. */
    public Alias() {}

    /**
     * Makes a row.
     *
     * @param text the text
     * @param other what it refers to, or null
     */
    public Alias(String text, @Nullable Alias other) {
        this.t1 = text;
        this.t0 = other == null ? null : Ref.to(other);
    }
}
