package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import java.util.UUID;

/** A class that refers to a record, and goes with it. */
@TableName("tck_sticker")
public class Sticker extends Model implements UuidTable<Sticker> {

    /** The text. */
    @Str64
    public String text = "";
    /** What it is on. */
    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Bottle> bottle = Ref.of(Bottle.class, new UUID(0, 0));

    /** A row on nothing that is there. */
    public Sticker() {}

    /**
     * Makes a row.
     *
     * @param text the text
     * @param bottle what it is on
     */
    public Sticker(String text, Bottle bottle) {
        this.text = text;
        this.bottle = Ref.to(bottle);
    }
}
