package io.rowloom.tck.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;

/** A word with a number, put on stories. */
@TableName("tck_label")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Label extends Model implements LongTable<Label> {

    /** The text. */
    @Str64
    public String word = "";
    /** What is about it. */
    @ManyToMany
    @MappedBy("labels")
    public Many<Story> stories;

    /** A row without a word. */
    public Label() {}

    /**
     * Makes a row.
     *
     * @param word the text
     */
    public Label(String word) {
        this.word = word;
    }
}
