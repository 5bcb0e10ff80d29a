package io.rowloom.differential.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.DecimalSize;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals of the sizes that stores keep in different forms. */
@TableName("diff_decimals")
public class Decimals extends Model implements UuidTable<Decimals> {

    /** Ten digits, two of them behind the point. */
    @DecimalSize(precision = 10, scale = 2)
    public BigDecimal money = BigDecimal.ZERO;
    /** The same, or missing. */
    @DecimalSize(precision = 10, scale = 2)
    public @Nullable BigDecimal maybeMoney;
    /** Eighteen digits, six of them behind the point, or missing. */
    @DecimalSize(precision = 18, scale = 6)
    public @Nullable BigDecimal rate;
    /** Thirty digits and no fraction. */
    @DecimalSize(precision = 30, scale = 0)
    public BigDecimal whole = BigDecimal.ZERO;
    /** Thirty digits and no fraction, or missing. */
    @DecimalSize(precision = 30, scale = 0)
    public @Nullable BigDecimal maybeWhole;
    /** A decimal without a constraint. */
    public BigDecimal exact = BigDecimal.ZERO;
    /** A decimal without a constraint, or missing. */
    public @Nullable BigDecimal maybeExact;

    /** A row of zeros. */
    public Decimals() {}
}
