package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;

/** Has stories and makes remarks. */
@TableName("tck_writer")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Writer extends Model implements UuidTable<Writer> {

    /** The text. */
    @Str64
    public String name = "";
    /** What they wrote. */
    @MappedBy("author")
    public Many<Story> stories;
    /** What they said of stories. */
    @MappedBy("critic")
    public Many<Remark> remarks;

    /** A row without a name. */
    public Writer() {}

    /**
     * Makes a row.
     *
     * @param name the text
     */
    public Writer(String name) {
        this.name = name;
    }
}
