package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.condition.Conditions;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Property;
import io.rowloom.differential.table.Setting;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Draw;
import io.rowloom.differential.value.Ids;
import io.rowloom.differential.value.TimeDomains;
import io.rowloom.page.TableView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws steps on one table. */
final class Steps<T extends Table<?>> {

    private static final int SLOTS = 6;
    private static final int DEPTH = 3;
    private static final List<Duration> TICKS =
            List.of(Duration.ofSeconds(1), Duration.ofNanos(1500), Duration.ofSeconds(-5), Duration.ofHours(1));

    private final TableSpec<T> table;
    private final SplittableRandom random;
    private final Conditions<T> conditions;
    private int made;

    Steps(TableSpec<T> table, SplittableRandom random) {
        this.table = table;
        this.random = random;
        this.conditions = new Conditions<>(table, random);
    }

    Slot<T> slot() {
        return new Slot<>(table, random.nextInt(SLOTS));
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
        return switch (random.nextInt(20)) {
            case 0 -> new Change(draft());
            case 1, 2, 3 -> new Delete(List.of(slot()), false);
            case 4 -> new Delete(List.of(slot(), slot(), slot()), true);
            case 5, 6, 7 -> new Save(drafts(), true);
            case 8 -> new Tick(Draw.from(random, TICKS));
            default -> new Save(List.of(draft()), false);
        };
    }

    private List<Draft<?>> drafts() {
        List<Draft<?>> drafts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            drafts.add(draft());
        }
        return drafts;
    }

    Op read() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> new Refresh(slot());
            case 2, 3 -> new Find<>(slot(), random.nextInt(3) == 0);
            case 4, 5 -> new Walk<>(question(), 1 + random.nextInt(4));
            case 7 -> new Ask<>(
                    new Question<>(table, conditions.risky(), List.of()), Ask.Call.ALL, 0, Ask.UNLIMITED);
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
