package io.rowloom.jdbc.dialect;

import io.rowloom.meta.Check;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Brings the bound of a check to the grid of its column, so that whole steps compare as the bound itself would. */
final class Bounds {

    private Bounds() {}

    /**
     * Rounds a limit to a scale: a value on the grid is greater than 0.5 where it is greater than 0, and at least 0.5
     * where it is at least 1.
     */
    static BigDecimal onGrid(Check.Bound bound, int scale) {
        RoundingMode mode = switch (bound.relation()) {
            case GREATER, AT_MOST -> RoundingMode.FLOOR;
            case AT_LEAST, LESS -> RoundingMode.CEILING;
        };
        return bound.limit().setScale(scale, mode);
    }

    static String sign(Check.Relation relation) {
        return switch (relation) {
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LESS -> "<";
            case AT_MOST -> "<=";
        };
    }

    /** Says whether every value of the column keeps a bound that itself lies outside of what the column can hold. */
    static boolean alwaysHolds(Check.Bound bound) {
        boolean upper = bound.relation() == Check.Relation.LESS || bound.relation() == Check.Relation.AT_MOST;
        return upper == bound.limit().signum() > 0;
    }

    /** Says whether a column of the type can hold a limit that lies on its grid. */
    static boolean fits(BigDecimal limit, ColumnType<?> type) {
        return type.kind() == ColumnType.Kind.DECIMAL
                ? limit.precision() <= type.length() || limit.signum() == 0
                : limit.unscaledValue().bitLength() < Long.SIZE;
    }
}
