package io.rowloom.tck.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;
import org.jspecify.annotations.Nullable;

/** Has a number, and stands below another or on the floor. */
@TableName("tck_shelf")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Shelf extends Model implements LongTable<Shelf> {

    /** The text. */
    @Str64
    public String name = "";
    /** What is above it, or nothing. */
    public @Nullable LongRef<Shelf> above;
    /** What is below it. */
    @MappedBy("above")
    public Many<Shelf> below;

    /** A row without a name, below nothing. */
    public Shelf() {}

    /**
     * Makes a row.
     *
     * @param name the text
     * @param above what is above it, a stored row, or null
     */
    public Shelf(String name, @Nullable Shelf above) {
        this.name = name;
        this.above = above == null ? null : LongRef.to(above);
    }
}
