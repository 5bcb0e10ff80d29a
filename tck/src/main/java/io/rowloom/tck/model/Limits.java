package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.NonNegativeInt;
import io.rowloom.constraint.Port;
import io.rowloom.constraint.PositiveBigInt;
import io.rowloom.constraint.PositiveInt;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Fields with bounds. */
@TableName("tck_limits")
public class Limits extends Model implements UuidTable<Limits> {

    /** From -5 to 40000, in 32 bits. */
    @Min(-5)
    @Max(40_000)
    public int range;
    /** From 10 to 20, in 16 bits. */
    @Min(10)
    @Max(20)
    public short narrow = 10;
    /** A port. */
    @Port
    public int port = 80;
    /** Above zero. */
    @PositiveInt
    public int positive = 1;
    /** Zero or above. */
    @NonNegativeInt
    public int natural;
    /** From 1 to 2^53 - 1. */
    @PositiveBigInt
    public long huge = 1;
    /** From 1 to 9, or missing. */
    @Min(1)
    @Max(9)
    public @Nullable Integer digit;
    /** One to 64 code points, without white space at the ends. */
    @NonEmptyStrippedStr64
    public String title = "x";

    /** A row that keeps every bound. */
    public Limits() {}
}
