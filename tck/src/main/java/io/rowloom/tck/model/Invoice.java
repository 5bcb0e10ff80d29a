package io.rowloom.tck.model;

import io.rowloom.Index;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import org.jspecify.annotations.Nullable;

/** Two fields that are unique together, one of which may be missing. */
@TableName("tck_invoice")
@Unique({"year", "number"})
@Index({"number", "amount"})
public class Invoice extends Model implements UuidTable<Invoice> {

    /** The first field. */
    public int year;
    /** The second field, or missing. */
    public @Nullable Integer number;
    /** Not unique. */
    @Index
    public int amount;

    /** A row of the year 0 without a number. */
    public Invoice() {}

    /**
     * Makes a row.
     *
     * @param year the year
     * @param number the number, or null
     */
    public Invoice(int year, @Nullable Integer number) {
        this.year = year;
        this.number = number;
    }
}
