package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import java.util.UUID;

/** Keeps a remark from going. */
@TableName("tck_pin")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Pin extends Model implements UuidTable<Pin> {

    /** The text. */
    @Str64
    public String text = "";
    /** What it keeps. */
    public Ref<Remark> remark = Ref.of(Remark.class, new UUID(0, 0));

    /** A row that keeps nothing that is there. */
    public Pin() {}

    /**
     * Makes a row.
     *
     * @param remark what it keeps
     */
    public Pin(Remark remark) {
        this.remark = Ref.to(remark);
    }
}
