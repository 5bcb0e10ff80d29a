package io.rowloom.processor.check;

import io.rowloom.meta.Nearest;
import io.rowloom.processor.picture.LinkPicture;
import io.rowloom.processor.picture.ManyPicture;
import io.rowloom.processor.picture.ManyPicture.Kind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.ShortName;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.OnDelete;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Looks at the relations of a model, and at the other sides of those that mirror a field. */
final class RelationCheck {

    private final ModelPicture model;
    private final Problems problems;

    RelationCheck(ModelPicture model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void check() {
        for (Property property : model.all()) {
            boolean reference = property instanceof Property.Reference;
            boolean many = property instanceof Property.Many;
            misplaced(property, OnDelete.class, reference, "a Ref or a LongRef");
            misplaced(property, MappedBy.class, many, "a Many");
            misplaced(property, ManyToMany.class, many, "a Many");
            switch (property) {
                case Property.Reference found -> onDelete(found);
                case Property.Many found -> many(found);
                default -> {
                    // no relation
                }
            }
        }
        model.table().ifPresent(table -> LinkPicture.of(model, table).forEach(this::names));
    }

    private void misplaced(Property property, Class<? extends Annotation> type, boolean fits, String kind) {
        Optional<AnnotationMirror> found = annotation(property, type);
        if (found.isPresent() && !fits && !(property instanceof Property.Unusable)) {
            problems.add(
                    model.element(),
                    property.origin().element(),
                    found,
                    "@" + type.getSimpleName() + " on " + FieldCheck.label(property) + " is for " + kind
                            + ", and this field is none. Remove it.");
        }
    }

    private static Optional<AnnotationMirror> annotation(Property property, Class<? extends Annotation> type) {
        return property.origin().element().getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(type.getName()))
                .map(AnnotationMirror.class::cast)
                .findFirst();
    }

    private void onDelete(Property.Reference reference) {
        if (reference.onDelete() == OnDelete.Action.SET_NULL && !reference.nullable()) {
            problems.add(
                    model.element(),
                    reference.origin().element(),
                    annotation(reference, OnDelete.class),
                    "@OnDelete(SET_NULL) would make " + FieldCheck.label(reference)
                            + " null, which it never is (rule C12). Make it @Nullable, or choose CASCADE or RESTRICT.");
        }
    }

    private void many(Property.Many property) {
        String label = FieldCheck.label(property);
        if (model.table().isEmpty()) {
            say(
                    property,
                    label + " is a list of rows that belong to a row, and "
                            + model.type().simpleName()
                            + " is no table. Move it to the class that implements UuidTable or LongTable.");
            return;
        }
        ManyPicture.Declared declared = property.many().declared();
        if (declared.mappedBy().isPresent()) {
            mirror(property, declared.mappedBy().get(), declared.linked() ? Kind.LINKS : Kind.REFERENCE);
        } else if (!declared.linked()) {
            say(
                    property,
                    label + " does not say how its rows are found. Add @MappedBy(\"" + example(property)
                            + "\") if a Ref of " + property.many().name() + " refers to "
                            + model.type().simpleName()
                            + ", or @ManyToMany for a link table.");
        }
    }

    private String example(Property.Many property) {
        return property.many().fields().stream()
                .filter(field -> field.kind() == Kind.REFERENCE)
                .map(ManyPicture.Counterpart::name)
                .findFirst()
                .orElse("…");
    }

    private void mirror(Property.Many property, String name, Kind wanted) {
        ManyPicture many = property.many();
        Optional<ManyPicture.Counterpart> found =
                many.fields().stream().filter(f -> f.name().equals(name)).findFirst();
        if (found.isPresent() && found.get().kind() == wanted) {
            return;
        }
        List<String> fitting = many.fields().stream()
                .filter(field -> field.kind() == wanted)
                .map(ManyPicture.Counterpart::name)
                .toList();
        String what = found.isPresent()
                ? "names " + many.name() + "." + name + ", which is " + no(wanted)
                : "names no field of " + many.name();
        problems.add(
                model.element(),
                property.origin().element(),
                annotation(property, MappedBy.class),
                "@MappedBy(\"" + name + "\") " + what + ". " + hint(many, name, wanted, fitting));
    }

    private String no(Kind wanted) {
        String type = model.type().simpleName();
        return wanted == Kind.REFERENCE
                ? "no Ref<" + type + ">"
                : "no Many<" + type + "> with @ManyToMany and a link table of its own";
    }

    private String hint(ManyPicture many, String name, Kind wanted, List<String> fitting) {
        Optional<String> near = Nearest.to(name, fitting);
        if (near.isPresent() || fitting.size() == 1) {
            return "Did you mean \"" + near.orElseGet(() -> fitting.get(0)) + "\"?";
        }
        if (!fitting.isEmpty()) {
            return "It has " + fitting.stream().collect(Collectors.joining(", ")) + ".";
        }
        String type = model.type().simpleName();
        return wanted == Kind.REFERENCE
                ? "Add a field to " + many.name() + " that refers to " + type + ": Ref<" + type + "> …."
                : "Add @ManyToMany Many<" + type + "> … to " + many.name() + ", or remove @MappedBy here.";
    }

    private void names(LinkPicture link) {
        String label = FieldCheck.label(link.property());
        if (link.table().isBlank() || ShortName.bytes(link.table()) > ShortName.MAX_BYTES) {
            say(
                    link.property(),
                    "the link table of " + label + " has a name of " + ShortName.bytes(link.table())
                            + " bytes, and databases take 1 to " + ShortName.MAX_BYTES
                            + " (rule B04). Name it: @ManyToMany(table = \"…\").");
        }
    }

    private void say(Property property, String message) {
        problems.add(model.element(), property.origin().element(), message);
    }
}
