package io.rowloom.processor.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.Nearest;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.RecordPicture;
import io.rowloom.processor.picture.RecordPicture.Component;
import io.rowloom.processor.picture.TablePicture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.Element;

/** Looks for the components that a record needs to be a table: its id, its timestamps, and with {@code OptimisticLock} its version. */
final class RecordCheck {

    /** A component that must be there. */
    private record Demand(String name, TypeName type, boolean nullable, String meaning, String why) {

        String written() {
            return (nullable ? "@Nullable " : "") + UnusableType.simple(type) + " " + name;
        }
    }

    private final ModelPicture model;
    private final RecordPicture record;
    private final Problems problems;
    private final String name;
    private final List<Demand> demands;

    RecordCheck(ModelPicture model, TablePicture table, RecordPicture record, Problems problems) {
        this.model = model;
        this.record = record;
        this.problems = problems;
        this.name = model.type().simpleName();
        this.demands = new ArrayList<>(List.of(
                table.id() == IdKind.UUID ? uuid() : number(),
                time("createdAt", "the time of the first save"),
                time("updatedAt", "the time of the last change")));
        if (table.versioned()) {
            demands.add(version());
        }
    }

    private Demand version() {
        return new Demand(
                "version", TypeName.LONG, false, "how often a row was written", "a new " + name + " has the version 0");
    }

    private Demand uuid() {
        return new Demand(
                "id",
                ClassName.get(UUID.class),
                false,
                "the key of its rows",
                "a " + name + " has an id from the start: " + model.companion().simpleName() + ".of(…) makes one");
    }

    private Demand number() {
        return new Demand(
                "id",
                ClassName.get(Long.class),
                true,
                "the key of its rows",
                "a new " + name + " has none before the store makes it");
    }

    private Demand time(String component, String meaning) {
        return new Demand(
                component,
                ClassName.get(Instant.class),
                true,
                meaning,
                "a new " + name + " has none before it is stored");
    }

    void check() {
        for (Demand demand : demands) {
            record.component(demand.name()).ifPresentOrElse(found -> check(demand, found), () -> missing(demand));
        }
    }

    private void missing(Demand demand) {
        Optional<Component> near = Nearest.to(
                        demand.name(),
                        record.components().stream()
                                .filter(component -> !component.isCommon())
                                .filter(component -> box(component.type()).equals(box(demand.type())))
                                .map(Component::name)
                                .toList())
                .flatMap(record::component);
        say(
                near.map(Component::element).orElse(model.element()),
                name + " is a record and a table, and has no component " + demand.name() + ", " + demand.meaning() + "."
                        + near.map(component -> " Did you mean it by \"" + component.name() + "\"?")
                                .orElse("")
                        + " Write: " + demand.written() + ".");
    }

    private static TypeName box(TypeName type) {
        return type.isPrimitive() ? type.box() : type;
    }

    private void check(Demand demand, Component found) {
        String label = name + "." + found.name();
        if (!found.type().equals(demand.type())) {
            say(
                    found.element(),
                    label + " is " + demand.meaning() + ", and has the type " + UnusableType.simple(found.type())
                            + ". Write: " + demand.written() + ".");
        } else if (found.nullable() != demand.nullable()) {
            say(
                    found.element(),
                    label + " is " + (found.nullable() ? "" : "not ") + "@Nullable, and " + demand.why() + ". Write: "
                            + demand.written()
                            + (demand.nullable() ? ", with org.jspecify.annotations.Nullable." : "."));
        } else if (!found.plain()) {
            say(
                    found.element(),
                    label + " is set by Rowloom, and takes no constraint and no name of its own. Remove the annotation;"
                            + " an index over it goes on the record: @Index(\"" + found.name() + "\").");
        }
    }

    private void say(Element element, String message) {
        problems.add(model.element(), element, message);
    }
}
