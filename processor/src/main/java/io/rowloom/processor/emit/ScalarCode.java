package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.rowloom.processor.picture.Rule;
import io.rowloom.processor.picture.Scalar;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.util.Objects;
import java.util.Optional;

/** What code each type of column needs. */
final class ScalarCode {

    private ScalarCode() {}

    /** The type of the column, an expression. */
    static CodeBlock columnType(Leaf leaf) {
        int length = leaf.rules().maxLength();
        return switch (leaf.scalar()) {
            case TEXT -> sized("TEXT", "text", length);
            case URI -> sized("URI", "uri", length);
            case BYTES -> sized("BYTES", "bytes", length);
            case DECIMAL -> {
                Rule.Decimal decimal = leaf.rules().decimal();
                yield CodeBlock.of("$T.decimal($L, $L)", ColumnType.class, decimal.precision(), decimal.scale());
            }
            case ENUM -> CodeBlock.of("$T.enumeration($T.class)", ColumnType.class, leaf.type());
            default -> CodeBlock.of("$T.$L", ColumnType.class, leaf.scalar().name());
        };
    }

    private static CodeBlock sized(String unlimited, String method, int length) {
        return length == Integer.MAX_VALUE
                ? CodeBlock.of("$T.$L", ColumnType.class, unlimited)
                : CodeBlock.of("$T.$L($L)", ColumnType.class, method, length);
    }

    /** The value that a reader gives, an expression. */
    static CodeBlock read(Leaf leaf, ClassName model) {
        String where = leaf.label(model);
        return switch (leaf.scalar()) {
            case ENUM ->
                CodeBlock.of(
                        "$T.constant($T.class, reader.getString($L), $S)",
                        Values.class,
                        leaf.type(),
                        leaf.position(),
                        where);
            case URI -> CodeBlock.of("$T.uri(reader.getString($L), $S)", Values.class, leaf.position(), where);
            case ADDRESS -> CodeBlock.of("$T.address(reader.getString($L), $S)", Values.class, leaf.position(), where);
            case FLOAT ->
                leaf.isPrimitive()
                        ? CodeBlock.of("(float) reader.getDouble($L)", leaf.position())
                        : CodeBlock.of("reader.getFloatOrNull($L)", leaf.position());
            default -> CodeBlock.of("reader.get$L$L($L)", accessor(leaf.scalar()), orNull(leaf), leaf.position());
        };
    }

    private static String orNull(Leaf leaf) {
        return switch (leaf.scalar()) {
            case BOOLEAN, SHORT, INT, LONG, DOUBLE -> leaf.isPrimitive() ? "" : "OrNull";
            default -> "";
        };
    }

    private static String accessor(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "Boolean";
            case SHORT -> "Short";
            case INT -> "Int";
            case LONG -> "Long";
            case DOUBLE, FLOAT -> "Double";
            case DECIMAL -> "Decimal";
            case TEXT, ENUM, URI, ADDRESS -> "String";
            case UUID -> "Uuid";
            case INSTANT -> "Instant";
            case DATE -> "Date";
            case DATE_TIME -> "DateTime";
            case TIME -> "Time";
            case DURATION -> "Duration";
            case BYTES -> "Bytes";
        };
    }

    /** The form of a value that is stored and read back, an expression; empty where it has no other. */
    static Optional<CodeBlock> normal(Leaf leaf, CodeBlock value) {
        return Optional.ofNullable(
                switch (leaf.scalar()) {
                    case TEXT -> leaf.rules().strip() ? values("stripped", value) : null;
                    case DOUBLE, FLOAT -> values("zeroed", value);
                    case INSTANT, DATE_TIME, TIME, DURATION -> values("truncated", value);
                    case BYTES -> values("copy", value);
                    case ADDRESS -> values("plain", value);
                    case DECIMAL ->
                        CodeBlock.of(
                                "$T.scaled($L, $L)",
                                Values.class,
                                value,
                                leaf.rules().decimal().scale());
                    default -> null;
                });
    }

    private static CodeBlock values(String method, CodeBlock value) {
        return CodeBlock.of("$T.$L($L)", Values.class, method, value);
    }

    /** The value for the row, which must not share what can change, an expression. */
    static CodeBlock handedOut(Leaf leaf, CodeBlock value) {
        return leaf.scalar() == Scalar.BYTES ? values("copy", value) : value;
    }

    /** Whether two values differ, an expression. */
    static CodeBlock differ(Leaf leaf, CodeBlock now, CodeBlock before) {
        if (leaf.scalar() == Scalar.BYTES) {
            return CodeBlock.of("!$T.same($L, $L)", Values.class, now, before);
        }
        if (!leaf.isPrimitive()) {
            return leaf.scalar() == Scalar.ENUM
                    ? CodeBlock.of("$L != $L", now, before)
                    : CodeBlock.of("!$T.equals($L, $L)", Objects.class, now, before);
        }
        return switch (leaf.scalar()) {
            case DOUBLE -> CodeBlock.of("$T.compare($L, $L) != 0", Double.class, now, before);
            case FLOAT -> CodeBlock.of("$T.compare($L, $L) != 0", Float.class, now, before);
            default -> CodeBlock.of("$L != $L", now, before);
        };
    }

    /** Hands the value of a snapshot to a writer, a statement without its end. */
    static CodeBlock write(Leaf leaf, CodeBlock value) {
        return CodeBlock.of(
                "writer.set$L($L, $L)",
                accessor(leaf.scalar()),
                leaf.position(),
                switch (leaf.scalar()) {
                    case ENUM -> CodeBlock.of("$1L == null ? null : $1L.name()", value);
                    case URI -> CodeBlock.of("$1L == null ? null : $1L.toString()", value);
                    case ADDRESS -> CodeBlock.of("$1L == null ? null : $1L.getHostAddress()", value);
                    default -> value;
                });
    }

    /** Says whether a writer takes no null in the method of the type. */
    static boolean needsNullWritten(Leaf leaf) {
        return switch (leaf.scalar()) {
            case BOOLEAN, SHORT, INT, LONG, DOUBLE, FLOAT -> true;
            default -> false;
        };
    }
}
