package io.rowloom.processor.picture;

/** Says which constraints generated code can judge exactly as a validator does. */
final class Understood {

    private Understood() {}

    static boolean by(Rule rule, Scalar type) {
        return switch (rule) {
            case Rule.Text text -> type == Scalar.TEXT || type == Scalar.URI;
            case Rule.Format format -> type == Scalar.TEXT || type == Scalar.URI;
            case Rule.Size size -> hasLength(type);
            case Rule.Decimal decimal -> type == Scalar.DECIMAL;
            case Rule.Digits digits -> type == Scalar.DECIMAL || (type.isInteger() && digits.integer() > 0);
            case Rule.Bound bound -> type.isNumber();
            case Rule.Pattern pattern -> type == Scalar.TEXT;
            case Rule.Is is -> type == Scalar.BOOLEAN;
            case Rule.Simple simple -> simple(simple, type);
            case Rule.Unknown unknown -> false;
            case Rule.Misfit misfit -> false;
            case Rule.Broken broken -> false;
        };
    }

    private static boolean simple(Rule.Simple rule, Scalar type) {
        return switch (rule) {
            case NOT_NULL, NULL, STORABLE -> true;
            case NOT_EMPTY -> hasLength(type);
            case NOT_BLANK -> type == Scalar.TEXT;
        };
    }

    private static boolean hasLength(Scalar type) {
        return type == Scalar.TEXT || type == Scalar.BYTES;
    }
}
