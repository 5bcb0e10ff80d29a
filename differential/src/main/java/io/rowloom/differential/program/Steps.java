package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.condition.Conditions;
import io.rowloom.differential.expression.Calculated;
import io.rowloom.differential.expression.Either;
import io.rowloom.differential.expression.Sign;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.table.Property;
import io.rowloom.differential.table.Setting;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Draw;
import io.rowloom.differential.value.Ids;
import io.rowloom.differential.value.TimeDomains;
import io.rowloom.page.TableView;
import io.rowloom.query.KeyPart;
import io.rowloom.state.ColumnType.Kind;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws steps on one table. */
final class Steps<T extends Table<?>> {

    private static final int DEPTH = 3;
    private static final int ONE_BAD_IN = 6;
    private static final List<Duration> TICKS =
            List.of(Duration.ofSeconds(1), Duration.ofNanos(1500), Duration.ofSeconds(-5), Duration.ofHours(1));

    private final TableSpec<T> table;
    private final SplittableRandom random;
    private final Conditions<T> conditions;
    private final int slots;
    private int made;

    /** Draws steps that use a number of variables. */
    Steps(TableSpec<T> table, SplittableRandom random, int slots) {
        this.table = table;
        this.random = random;
        this.slots = slots;
        this.conditions = new Conditions<>(table, random);
    }

    Slot<T> slot() {
        return new Slot<>(table, random.nextInt(slots));
    }

    /** A new row, or some changes of one that is there. */
    Draft<T> draft() {
        return random.nextInt(5) < 2 ? change() : fresh();
    }

    private Draft<T> change() {
        List<Setting<T, ?>> settings = new ArrayList<>();
        for (Property<T, ?> property : table.properties()) {
            if (random.nextInt(10) < 2) {
                settings.add(property.draw(random));
            }
        }
        return new Draft<>(slot(), Draft.CHANGE, settings);
    }

    /** A new row with an id that others may have and unique values that none has, or the other way round. */
    Draft<T> fresh() {
        Slot<T> slot = slot();
        boolean risksId = random.nextBoolean() || table.properties().stream().noneMatch(Property::isUnique);
        int rare = Ids.size() + made++;
        List<Setting<T, ?>> settings = new ArrayList<>();
        for (Property<T, ?> property : table.properties()) {
            if (property.isUnique()) {
                settings.add(risksId ? property.rare(rare) : property.draw(random));
            } else if (random.nextInt(10) < 8) {
                settings.add(property.draw(random));
            }
        }
        return new Draft<>(slot, risksId ? slot.number() : rare, settings);
    }

    Op write() {
        return switch (random.nextInt(30)) {
            case 26, 27 -> new Modify<>(change(), random.nextInt(3) == 0);
            case 28, 29 -> upserted();
            case 20, 21, 22 -> bulk();
            case 23 -> new Bulk<>(found(), List.of());
            case 24, 25 -> patched();
            case 0 -> new Change(draft());
            case 1, 2, 3 -> new Delete(List.of(slot()), false);
            case 4 -> new Delete(List.of(slot(), slot(), slot()), true);
            case 5, 6, 7 -> new Save(drafts(), true);
            case 8 -> new Tick(Draw.from(random, TICKS));
            default -> new Save(List.of(draft()), false);
        };
    }

    /** What a transaction does that meets others: mostly one row, which the others may be at as well. */
    Op met() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> new Find<>(slot(), false);
            case 4, 5 -> ask();
            case 6, 7, 8, 9 -> new Save(List.of(changed()), false);
            case 10, 11 -> new Save(List.of(fresh()), false);
            case 12, 13 -> new Delete(List.of(slot()), false);
            case 14, 15, 16 -> new Modify<>(changed(), false);
            case 17 -> bulk();
            case 18 -> new Refresh(slot());
            default -> patched();
        };
    }

    /** Some changes of a row, one at least. */
    private Draft<T> changed() {
        Draft<T> draft = change();
        if (!draft.settings().isEmpty() || table.properties().isEmpty()) {
            return draft;
        }
        Setting<T, ?> setting = Draw.from(random, table.properties()).draw(random);
        return new Draft<>(draft.slot(), Draft.CHANGE, List.of(setting));
    }

    private List<Draft<?>> drafts() {
        List<Draft<?>> drafts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            drafts.add(draft());
        }
        return drafts;
    }

    private Question<T> found() {
        return new Question<>(table, conditions.draw(random.nextInt(DEPTH + 1)), List.of());
    }

    /** At most one of the changes can violate anything: which of two violations is told is nobody's promise. */
    private Op bulk() {
        List<Assign<T, ?>> changes = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            assignable().ifPresent(field -> {
                if (used.add(field.column().field())) {
                    changes.add(assign(field, used.size() == 1));
                }
            });
        }
        return changes.isEmpty() ? ask() : new Bulk<>(found(), changes);
    }

    private Optional<Field<T, ?>> assignable() {
        List<Field<T, ?>> fields = table.fields().stream()
                .filter(field -> table.properties().stream()
                        .anyMatch(property -> !property.isUnique()
                                && property.name().equals(field.column().field())))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(Draw.from(random, fields));
    }

    private <V> Assign<T, V> assign(Field<T, V> field, boolean mayFail) {
        if (field.column().nullable() && random.nextInt(5) == 0) {
            return new Assign<>(field, null, null);
        }
        boolean refers = table.ones().stream()
                .anyMatch(one -> one.relation().field().equals(field.column().field()));
        if (!mayFail && refers) {
            return new Assign<>(field, field, null);
        }
        if (mayFail && !refers && !isBounded(field) && random.nextBoolean()) {
            return new Assign<>(field, present(field, conditions.like(field)), null);
        }
        if (mayFail && field.column().type().kind() == Kind.INT && isBounded(field) && random.nextBoolean()) {
            Expr<T, V> risen =
                    new Calculated<>(field, Sign.PLUS, null, field.domain().pick(random));
            if (!risen.isRisky()) {
                return new Assign<>(field, present(field, risen), null);
            }
        }
        return new Assign<>(field, null, value(field, mayFail));
    }

    /** A value for every row that is found, or one that no row may have. */
    private <V> V value(Field<T, V> field, boolean mayFail) {
        boolean bad = mayFail && !field.domain().bad().isEmpty() && random.nextInt(ONE_BAD_IN) == 0;
        return bad ? Draw.from(random, field.domain().bad()) : field.domain().pick(random);
    }

    /** A null, a value out of range and one out of bounds may lie in different rows, and which row is met first is nobody's promise. */
    private <V> Expr<T, V> present(Field<T, V> field, Expr<T, V> value) {
        return field.column().nullable()
                ? value
                : new Either<>(Either.How.COALESCE, value, null, field.domain().pick(random));
    }

    private static boolean isBounded(Field<?, ?> field) {
        return field.column().type().kind() != Kind.DECIMAL
                && !field.domain().bad().isEmpty();
    }

    private Op patched() {
        List<Assign<T, ?>> values = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            assignable().ifPresent(field -> {
                if (used.add(field.column().field())) {
                    values.add(given(field));
                }
            });
        }
        boolean parsed = random.nextInt(3) == 0 && values.stream().allMatch(Steps::isPlain);
        return new Patched<>(slot(), values, parsed, random.nextInt(4) == 0 && values.size() < 2 ? found() : null);
    }

    private <V> Assign<T, V> given(Field<T, V> field) {
        boolean absent = field.column().nullable() && random.nextInt(4) == 0;
        return new Assign<>(field, null, absent ? null : value(field, true));
    }

    private static boolean isPlain(Assign<?, ?> value) {
        Class<?> type = value.field().column().type().javaType();
        return type != byte[].class && type != InetAddress.class;
    }

    private Op pick() {
        List<Expr<T, ?>> values = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            values.add(conditions.expression());
        }
        return random.nextInt(3) == 0 ? new Pick<>(found(), values, true) : new Pick<>(question(), values, false);
    }

    private Op group() {
        List<Expr<T, ?>> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            keys.add(conditions.expression());
        }
        List<Summed<T>> sums = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            sums.add(Summed.draw(conditions.expression(), random));
        }
        return new Group<>(found(), keys, sums, keys.isEmpty() ? 1 : 1 + random.nextInt(2));
    }

    /** Rows with a rare id, so that nothing but their unique values can be there already; rows without such values are saved. */
    private Op upserted() {
        List<KeyPart<T>> key = new ArrayList<>();
        for (Field<T, ?> field : table.fields()) {
            boolean unique = table.properties().stream()
                    .anyMatch(property -> property.isUnique()
                            && property.name().equals(field.column().field()));
            if (unique) {
                key.add(field.column());
            }
        }
        if (key.isEmpty() || !table.ones().isEmpty() || table.identity().known(0) == null) {
            return new Save(List.of(draft()), false);
        }
        List<Draft<T>> drafts = new ArrayList<>();
        boolean together = random.nextBoolean();
        for (int i = together ? random.nextInt(3) : 0; i >= 0; i--) {
            drafts.add(rare());
        }
        return new Upserted<>(drafts, key, together);
    }

    private Draft<T> rare() {
        List<Setting<T, ?>> settings = new ArrayList<>();
        for (Property<T, ?> property : table.properties()) {
            if (property.isUnique() || random.nextInt(10) < 8) {
                settings.add(property.draw(random));
            }
        }
        return new Draft<>(slot(), Ids.size() + made++, settings);
    }

    Op read() {
        return switch (random.nextInt(28)) {
            case 26, 27 ->
                table.members().isEmpty() ? ask() : new Load<>(question(), Draw.from(random, table.members()));
            case 20, 21, 22 -> pick();
            case 23, 24, 25 -> group();
            case 0, 1 -> new Refresh(slot());
            case 2, 3 -> new Find<>(slot(), random.nextInt(3) == 0);
            case 4, 5 -> new Walk<>(question(), 1 + random.nextInt(4));
            case 7 -> new Ask<>(new Question<>(table, conditions.risky(), List.of()), Ask.Call.ALL, 0, Ask.UNLIMITED);
            case 6 -> new View<>(new Question<>(table, question().where(), List.of()), view());
            default -> ask();
        };
    }

    private Op ask() {
        Ask.Call call = Draw.from(random, List.of(Ask.Call.values()));
        boolean cut = random.nextInt(3) == 0;
        return new Ask<>(question(), call, cut ? random.nextInt(3) : 0, cut ? random.nextInt(5) : Ask.UNLIMITED);
    }

    private Question<T> question() {
        Cond<T> where = random.nextInt(5) == 0 ? null : conditions.draw(random.nextInt(DEPTH + 1));
        List<Key<T>> keys = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keys.add(Key.draw(conditions.expression(), random));
        }
        return new Question<>(table, where, keys);
    }

    private TableView view() {
        TableView view = TableView.defaults().offset(random.nextInt(3)).limit(1 + random.nextInt(10));
        if (random.nextBoolean()) {
            view = view.orderBy(TableView.Time.UPDATED_AT);
        }
        if (random.nextBoolean()) {
            view = view.ascending();
        }
        return switch (random.nextInt(4)) {
            case 0 -> view.createdFrom(TimeDomains.STAMP.pick(random));
            case 1 -> view.updatedBefore(TimeDomains.STAMP.pick(random));
            default -> view;
        };
    }
}
