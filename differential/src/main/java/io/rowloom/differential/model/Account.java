package io.rowloom.differential.model;

import io.rowloom.Index;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.PositiveInt;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Two fields that are unique together, and fields with bounds. */
@TableName("diff_account")
@Unique({"year", "number"})
@Index({"number", "amount"})
public class Account extends Model implements UuidTable<Account> {

    /** The first unique field. */
    public int year;
    /** The second, or missing. */
    public @Nullable Integer number;
    /** Not unique. */
    @Index
    public int amount;
    /** From -5 to 40000. */
    @Min(-5)
    @Max(40_000)
    public int range;
    /** Above zero, or missing. */
    @PositiveInt
    public @Nullable Integer positive;

    /** A row of the year 0. */
    public Account() {}
}
