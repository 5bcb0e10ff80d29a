package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** Text that may stand there once only. */
@TableName("tck_word")
public class Word extends Model implements UuidTable<Word> {

    /** The text. */
    @Unique
    @Str64
    public String text = "";
    /** Another one, which many rows may lack. */
    @Unique
    @Str64
    public @Nullable String alias;

    /** A row with the empty text. */
    public Word() {}

    /**
     * Makes a row.
     *
     * @param text the text
     */
    public Word(String text) {
        this.text = text;
    }
}
