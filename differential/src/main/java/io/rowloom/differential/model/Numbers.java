package io.rowloom.differential.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import org.jspecify.annotations.Nullable;

/** Binary numbers and truth values. */
@TableName("diff_numbers")
public class Numbers extends Model implements UuidTable<Numbers> {

    /** True or false. */
    public boolean flag;
    /** True or false, or missing. */
    public @Nullable Boolean maybeFlag;
    /** 16 bits. */
    public short small;
    /** 16 bits, or missing. */
    public @Nullable Short maybeSmall;
    /** 32 bits. */
    public int count;
    /** 32 bits once more, to compare two columns. */
    public int other;
    /** 32 bits, or missing. */
    public @Nullable Integer maybeCount;
    /** 64 bits. */
    public long big;
    /** 64 bits, or missing. */
    public @Nullable Long maybeBig;
    /** Floating, 32 bits. */
    public float ratio;
    /** Floating, 32 bits, or missing. */
    public @Nullable Float maybeRatio;
    /** Floating, 64 bits. */
    public double real;
    /** Floating, 64 bits, or missing. */
    public @Nullable Double maybeReal;

    /** A row of zeros. */
    public Numbers() {}
}
