package io.rowloom.differential.drawn;

/** The fields that a drawn table may have: how each is declared, and which values programs give it. */
enum FieldKind {
    INT("int", "Integer", "0", "NumberDomains.INT", ""),
    LONG("long", "Long", "0", "NumberDomains.LONG", ""),
    SHORT("short", "Short", "0", "NumberDomains.SHORT", ""),
    BOOLEAN("boolean", "Boolean", "false", "NumberDomains.BOOLEAN", ""),
    DOUBLE("double", "Double", "0", "NumberDomains.DOUBLE", ""),
    BOUNDED("int", "Integer", "1", "NumberDomains.between(0, 7)", "@Min(0) @Max(7) "),
    BRIEF("String", "String", "\"\"", "TextDomains.texts(alphabet, 16)", "@Str16 "),
    TEXT("String", "String", "\"\"", "TextDomains.texts(alphabet, Integer.MAX_VALUE)", ""),
    TITLE("String", "String", "\"a\"", "TextDomains.titles(alphabet)", "@NonEmptyStrippedStr64 "),
    MONEY("BigDecimal", "BigDecimal", "BigDecimal.ZERO", "NumberDomains.decimal(10, 2)", size(10, 2)),
    RATE("BigDecimal", "BigDecimal", "BigDecimal.ZERO", "NumberDomains.decimal(15, 5)", size(15, 5)),
    LARGE("BigDecimal", "BigDecimal", "BigDecimal.ZERO", "NumberDomains.decimal(25, 7)", size(25, 7)),
    MOMENT("Instant", "Instant", "Instant.EPOCH", "TimeDomains.MOMENT", ""),
    DAY("LocalDate", "LocalDate", "LocalDate.EPOCH", "TimeDomains.DAY", ""),
    TOKEN("UUID", "UUID", "new UUID(0, 0)", "TextDomains.uuids()", "");

    private final String type;
    private final String boxed;
    private final String initial;
    private final String domain;
    private final String constraint;

    FieldKind(String type, String boxed, String initial, String domain, String constraint) {
        this.type = type;
        this.boxed = boxed;
        this.initial = initial;
        this.domain = domain;
        this.constraint = constraint;
    }

    private static String size(int precision, int scale) {
        return "@DecimalSize(precision = " + precision + ", scale = " + scale + ") ";
    }

    String declared(String name, boolean nullable) {
        return constraint + "public "
                + (nullable ? "@Nullable " + boxed + " " + name : type + " " + name + " = " + initial) + ";";
    }

    String domain() {
        return domain;
    }

    /** Whether a unique field may be of this kind, and how a rare value of a number is made. */
    String rare() {
        return switch (this) {
            case INT -> "n -> n + 1000";
            case BRIEF, TEXT -> "n -> \"rare \" + n";
            default -> "";
        };
    }
}
