package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str16;
import io.rowloom.constraint.Str64;
import io.rowloom.constraint.Text2K;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Text of several lengths. */
@TableName("tck_phrase")
public class Phrase extends Model implements UuidTable<Phrase> {

    /** Of any length. */
    public String text = "";
    /** Of three UTF-16 units at most, as Jakarta counts. */
    @Size(max = 3)
    public String three = "";
    /** Of 16 code points at most. */
    @Str16
    public String sixteen = "";
    /** Of 64 code points at most, or missing. */
    @Str64
    public @Nullable String maybe;
    /** Of 2048 code points at most. */
    @Text2K
    public String page = "";

    /** A row with empty texts. */
    public Phrase() {}

    /**
     * Makes a row.
     *
     * @param text the text of any length
     */
    public Phrase(String text) {
        this.text = text;
    }
}
