package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** May be about a story, and may have a sample. */
@TableName("tck_clipping")
public class Clipping extends Model implements UuidTable<Clipping> {

    /** The text. */
    @Str64
    public String text = "";
    /** What it is about, or nothing. */
    public @Nullable Ref<Story> story;
    /** What it shows, or nothing. */
    public @Nullable Ref<Sample> sample;

    /** A row about nothing. */
    public Clipping() {}

    /**
     * Makes a row.
     *
     * @param text the text
     */
    public Clipping(String text) {
        this.text = text;
    }
}
