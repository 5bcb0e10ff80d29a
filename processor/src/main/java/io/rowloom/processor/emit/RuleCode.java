package io.rowloom.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.rowloom.constraint.FieldChecks;
import io.rowloom.constraint.TextFormat;
import io.rowloom.processor.picture.Rule;
import io.rowloom.processor.picture.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the check of each rule, exactly as the reference validator judges it. */
final class RuleCode {

    /** More digits than this an integer of 64 bits may not have. */
    private static final int MAX_DIGITS = 18;

    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);

    private final List<FieldSpec> constants = new ArrayList<>();

    /**
     * A check.
     *
     * @param condition what must hold
     * @param takesNull whether it may be asked of null, and is true then
     */
    record Check(CodeBlock condition, boolean takesNull) {

        /** The condition for a value, with a test for null in front where it is needed. */
        CodeBlock on(CodeBlock value, boolean mayBeNull) {
            return mayBeNull && !takesNull ? CodeBlock.of("($L == null || $L)", value, condition) : condition;
        }
    }

    List<FieldSpec> constants() {
        return constants;
    }

    /** Writes a check; empty if the rule needs none, or only a validator can judge it. */
    Optional<Check> check(Rule rule, Leaf leaf) {
        return Optional.ofNullable(
                switch (rule) {
                    case Rule.Text text -> text(text, leaf);
                    case Rule.Format format -> format(format, leaf);
                    case Rule.Size size -> size(size, leaf);
                    case Rule.Digits digits -> digits(digits, leaf);
                    case Rule.Bound bound -> bound(bound, leaf);
                    case Rule.Pattern pattern -> pattern(pattern, leaf);
                    case Rule.Is is -> is(is, leaf);
                    case Rule.Simple simple -> simple(simple, leaf);
                    case Rule.Decimal decimal -> null;
                    case Rule.Misfit misfit -> null;
                    case Rule.Broken broken -> null;
                    case Rule.Unknown unknown -> null;
                });
    }

    private static Check text(Rule.Text text, Leaf leaf) {
        return new Check(
                CodeBlock.of(
                        "$T.text($L, $L, $L)", FieldChecks.class, GuardEmitter.text(leaf), text.min(), max(text.max())),
                true);
    }

    private static CodeBlock max(int max) {
        return max == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : CodeBlock.of("$L", max);
    }

    private static Check format(Rule.Format format, Leaf leaf) {
        String method = switch (TextFormat.valueOf(format.format())) {
            case EMAIL -> "email";
            case SHA256_HEX -> "sha256Hex";
            case LANGUAGE_TAG -> "languageTag";
            case URL -> "url";
            case HTTP_URL -> "httpUrl";
            case WEB_SOCKET_URL -> "webSocketUrl";
            case SAFE_HTTP_URL -> "safeHttpUrl";
            case IP_ADDRESS -> "ipAddress";
        };
        return new Check(CodeBlock.of("$T.$L($L)", FieldChecks.class, method, GuardEmitter.text(leaf)), true);
    }

    private static Check size(Rule.Size size, Leaf leaf) {
        CodeBlock length = length(leaf);
        CodeBlock least = CodeBlock.of("$L >= $L", length, size.min());
        CodeBlock most = CodeBlock.of("$L <= $L", length, size.max());
        if (size.max() == Integer.MAX_VALUE) {
            return new Check(least, false);
        }
        return new Check(size.min() == 0 ? most : CodeBlock.of("$L && $L", least, most), false);
    }

    private static CodeBlock length(Leaf leaf) {
        return CodeBlock.of(leaf.scalar() == Scalar.BYTES ? "$L.length" : "$L.length()", leaf.in("v"));
    }

    /** The digits of a decimal are those of its column, which is checked anyway; those of an integer are bounds. */
    private @Nullable Check digits(Rule.Digits digits, Leaf leaf) {
        if (!leaf.scalar().isInteger() || digits.integer() == 0 || digits.integer() > MAX_DIGITS) {
            return null;
        }
        BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
        CodeBlock condition = CodeBlock.of("$1L > -$2LL && $1L < $2LL", leaf.in("v"), beyond.toBigInteger());
        return new Check(condition, false);
    }

    private @Nullable Check bound(Rule.Bound bound, Leaf leaf) {
        if (!leaf.scalar().isNumber()) {
            return null;
        }
        CodeBlock value = leaf.in("v");
        String operator = operator(bound.relation());
        Optional<CodeBlock> primitive = literal(bound.limit(), leaf.scalar());
        if (primitive.isPresent()) {
            return new Check(CodeBlock.of("$L $L $L", value, operator, primitive.get()), false);
        }
        CodeBlock number =
                leaf.scalar() == Scalar.DECIMAL ? value : CodeBlock.of("$T.valueOf($L)", BigDecimal.class, value);
        return bound.limit().signum() == 0
                ? new Check(CodeBlock.of("$L.signum() $L 0", number, operator), false)
                : new Check(CodeBlock.of("$L.compareTo($L) $L 0", number, limit(bound.limit()), operator), false);
    }

    private static String operator(String relation) {
        return switch (relation) {
            case "GREATER" -> ">";
            case "AT_LEAST" -> ">=";
            case "LESS" -> "<";
            default -> "<=";
        };
    }

    /** The limit as a literal, where comparing with it means the same as comparing decimals. */
    private static Optional<CodeBlock> literal(BigDecimal limit, Scalar scalar) {
        if (scalar == Scalar.DOUBLE || scalar == Scalar.FLOAT) {
            double nearest = limit.doubleValue();
            boolean exact =
                    Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(limit) == 0;
            return exact ? Optional.of(CodeBlock.of("$LD", nearest)) : Optional.empty();
        }
        boolean whole = scalar.isInteger() && limit.stripTrailingZeros().scale() <= 0;
        boolean fits = whole && limit.compareTo(LONG_MAX) <= 0 && limit.compareTo(LONG_MIN) > 0;
        return fits ? Optional.of(CodeBlock.of("$LL", limit.toBigInteger())) : Optional.empty();
    }

    private String limit(BigDecimal limit) {
        return constant(BigDecimal.class, "LIMIT", CodeBlock.of("new $T($S)", BigDecimal.class, limit.toString()));
    }

    private String constant(Class<?> type, String prefix, CodeBlock value) {
        String name = prefix + "_" + constants.size();
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        return name;
    }

    private @Nullable Check pattern(Rule.Pattern pattern, Leaf leaf) {
        if (leaf.scalar() != Scalar.TEXT) {
            return null;
        }
        CodeBlock compiled = pattern.flags() == 0
                ? CodeBlock.of("$T.compile($S)", Pattern.class, pattern.regexp())
                : CodeBlock.of("$T.compile($S, $L)", Pattern.class, pattern.regexp(), pattern.flags());
        String constant = constant(Pattern.class, "PATTERN", compiled);
        return new Check(CodeBlock.of("$L.matcher($L).matches()", constant, leaf.in("v")), false);
    }

    private static @Nullable Check is(Rule.Is is, Leaf leaf) {
        return leaf.scalar() == Scalar.BOOLEAN
                ? new Check(CodeBlock.of(is.value() ? "$L" : "!$L", leaf.in("v")), false)
                : null;
    }

    private static @Nullable Check simple(Rule.Simple rule, Leaf leaf) {
        return switch (rule) {
            case NOT_NULL ->
                leaf.property().nullable() ? new Check(CodeBlock.of("$L != null", leaf.in("v")), true) : null;
            case NULL ->
                new Check(leaf.isPrimitive() ? CodeBlock.of("false") : CodeBlock.of("$L == null", leaf.in("v")), true);
            case NOT_EMPTY, NOT_BLANK -> notEmpty(rule, leaf);
            case STORABLE -> null;
        };
    }

    /** Both refuse null as well. */
    private static @Nullable Check notEmpty(Rule.Simple rule, Leaf leaf) {
        if (leaf.scalar() != Scalar.TEXT && leaf.scalar() != Scalar.BYTES) {
            return null;
        }
        CodeBlock full = rule == Rule.Simple.NOT_BLANK
                ? CodeBlock.of("!$L.isBlank()", leaf.in("v"))
                : CodeBlock.of("$L > 0", length(leaf));
        return new Check(
                leaf.property().nullable() ? CodeBlock.of("$L != null && $L", leaf.in("v"), full) : full, true);
    }
}
