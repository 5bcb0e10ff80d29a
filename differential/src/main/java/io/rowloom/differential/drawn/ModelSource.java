package io.rowloom.differential.drawn;

import io.rowloom.differential.value.Draw;
import io.rowloom.relation.OnDelete.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a random model: one to five tables with fields of any type, unique keys, references with what they do on delete, lists of those
 * that refer, and links; and the class that tells programs about them.
 */
final class ModelSource {

    private static final String IMPORTS = """
            import io.rowloom.*;
            import io.rowloom.constraint.*;
            import io.rowloom.differential.table.*;
            import io.rowloom.differential.value.*;
            import io.rowloom.relation.*;
            import jakarta.validation.constraints.Max;
            import jakarta.validation.constraints.Min;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.List;
            import java.util.UUID;
            import org.jspecify.annotations.Nullable;
            """;

    /** A reference of one table to another. */
    private record Link(int from, int to, String name, boolean nullable, Action action, boolean listed) {}

    private final SplittableRandom random;
    private final int size;
    private final boolean[] numbered;
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder classes = new StringBuilder();
    private final StringBuilder specs = new StringBuilder();

    private ModelSource(long number) {
        this.random = new SplittableRandom(number);
        this.size = 1 + random.nextInt(5);
        this.numbered = new boolean[size];
    }

    /**
     * Writes the one file of a model.
     *
     * @param place the package
     * @param number the same number makes the same model
     * @return the source, of a class {@code Drawn} with all tables nested in it
     */
    static String of(String place, long number) {
        ModelSource source = new ModelSource(number);
        source.links();
        for (int i = 0; i < source.size; i++) {
            source.table(i);
        }
        return "package " + place + ";\n" + IMPORTS
                + "/** A random model. */\npublic final class Drawn implements Catalog.Source {\n"
                + source.classes
                + "@Override public List<TableSpec<?>> tables(Catalog catalog, Alphabet alphabet) {\nreturn List.of("
                + source.specs + ");\n}\n}\n";
    }

    /** Rows with numbers of the store are referred to by nothing: programs know them by the order of their making alone. */
    private void links() {
        for (int i = 0; i < size; i++) {
            numbered[i] = random.nextInt(5) == 0;
            for (int j = 0; j <= i; j++) {
                if (!numbered[j] && random.nextInt(5) < 2 && (i != j || !numbered[i])) {
                    boolean nullable = i == j || random.nextBoolean();
                    List<Action> actions =
                            nullable ? List.of(Action.values()) : List.of(Action.RESTRICT, Action.CASCADE);
                    links.add(new Link(i, j, "ref" + j, nullable, Draw.from(random, actions), random.nextBoolean()));
                }
            }
        }
    }

    private void table(int table) {
        String name = "T" + table;
        classes.append("public static class ")
                .append(name)
                .append(" extends Model implements ")
                .append(numbered[table] ? "LongTable<" : "UuidTable<")
                .append(name)
                .append("> {\npublic ")
                .append(name)
                .append("() {}\n");
        specs.append(table == 0 ? "\n" : ",\n")
                .append("SpecBuilder.")
                .append(numbered[table] ? "numbered(" : "uuid(")
                .append("%1$s.class, %1$s::new, Drawn_%1$s_.id)".formatted(name))
                .append(".stamps(Drawn_%1$s_.createdAt, Drawn_%1$s_.updatedAt)".formatted(name));
        fields(name);
        links.stream().filter(link -> link.from == table).forEach(this::reference);
        links.stream().filter(link -> link.to == table && link.listed).forEach(this::list);
        classes.append("}\n");
        specs.append(".build()");
    }

    private void fields(String table) {
        if (random.nextInt(3) == 0) {
            unique(table);
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            FieldKind kind = Draw.from(random, List.of(FieldKind.values()));
            boolean nullable = random.nextInt(3) == 0;
            classes.append(kind.declared("f" + i, nullable)).append('\n');
            specs.append(".%3$s(Drawn_%1$s_.f%2$d, %4$s, r -> r.f%2$d, (r, v) -> r.f%2$d = v)"
                    .formatted(table, i, nullable ? "maybe" : "field", kind.domain()));
        }
    }

    private void unique(String table) {
        FieldKind kind = Draw.from(random, List.of(FieldKind.INT, FieldKind.BRIEF));
        boolean nullable = random.nextBoolean();
        classes.append("@Unique ").append(kind.declared("key", nullable)).append('\n');
        String set = nullable ? "r.key = v" : "r.key = java.util.Objects.requireNonNull(v)";
        specs.append(".unique(Drawn_%s_.key, %s, r -> r.key, (r, v) -> %s, %s)"
                .formatted(table, kind.domain(), set, kind.rare()));
    }

    private void reference(Link link) {
        String target = "T" + link.to;
        classes.append("@OnDelete(OnDelete.Action.%s) public %sRef<%s> %s%s;%n"
                .formatted(
                        link.action,
                        link.nullable ? "@Nullable " : "",
                        target,
                        link.name,
                        link.nullable ? "" : " = Ref.of(" + target + ".class, new UUID(0, 0))"));
        specs.append(".%1$s(Drawn_T%2$d_.%3$s, r -> r.%3$s, (r, v) -> r.%3$s = v, () -> catalog.of(%4$s.class))"
                .formatted(link.nullable ? "maybeReference" : "reference", link.from, link.name, target));
    }

    private void list(Link link) {
        classes.append("@MappedBy(\"%1$s\") public @Nullable Many<T%2$d> of%2$d;%n".formatted(link.name, link.from));
        specs.append(
                ".members(Drawn_T%1$d_.of%2$d, r -> r.of%2$d, r -> Ref.idOf(r.%3$s), () -> catalog.of(T%2$d.class))"
                        .formatted(link.to, link.from, link.name));
    }
}
