package io.rowloom.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rowloom.ColumnName;
import io.rowloom.Embedded;
import io.rowloom.Table;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.Access;
import io.rowloom.processor.picture.Origin;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Rules;
import io.rowloom.processor.picture.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads one field, and the components of an embedded record. */
final class PropertyReader {

    private final Deprecation deprecation;
    private final Hierarchy hierarchy;
    private final Annotations annotations;
    private final ConstraintReader constraints;
    private final ClassConstraints classes;
    private final AccessReader access;
    private final RelationReader relations;

    PropertyReader(
            Deprecation deprecation,
            Hierarchy hierarchy,
            Annotations annotations,
            ConstraintReader constraints,
            ClassConstraints classes,
            AccessReader access) {
        this.deprecation = deprecation;
        this.hierarchy = hierarchy;
        this.annotations = annotations;
        this.constraints = constraints;
        this.classes = classes;
        this.access = access;
        this.relations = new RelationReader(hierarchy, annotations);
    }

    /** Reads a field of a model or of one of its bases. */
    Property field(TypeElement model, VariableElement field, Facts facts) {
        TypeElement owner = Hierarchy.owner(field);
        Optional<Facts.Fact> fact = facts.of(field.getSimpleName().toString());
        Origin origin = new Origin(
                field,
                ClassName.get(owner),
                field.getSimpleName().toString(),
                field.getSimpleName().toString(),
                TypeName.get(field.asType()),
                access.from(model, field),
                access.publicly(field),
                traits(field, owner.equals(model), fact));
        Stream<AnnotatedConstruct> declarations = Stream.concat(
                Stream.of(field),
                access.getter(owner, field).filter(g -> isPrivate(field)).stream()
                        .flatMap(getter -> Stream.of(getter, getter.getReturnType())));
        Rules rules = fact.map(Facts.Fact::rules).orElseGet(() -> constraints.rules(field.asType(), declarations));
        return property(new Place(field, "", List.of(), facts), origin, rules);
    }

    private static boolean isPrivate(VariableElement field) {
        return field.getModifiers().contains(Modifier.PRIVATE);
    }

    /** Reads a component of a record that is a table. */
    Property component(RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        Origin origin = origin(component, name, traits(component, true, Optional.empty()));
        Rules rules = constraints.rules(component.asType(), declarations(component));
        return property(new Place(component, "", List.of(), Facts.NONE), origin, rules);
    }

    private static Origin origin(RecordComponentElement component, String path, Origin.Traits traits) {
        String name = component.getSimpleName().toString();
        return new Origin(
                component,
                ClassName.get(Hierarchy.owner(component)),
                name,
                path,
                TypeName.get(component.asType()),
                new Access.Component(name),
                new Access.Component(name),
                traits);
    }

    private static Stream<AnnotatedConstruct> declarations(RecordComponentElement component) {
        return Stream.concat(Stream.of(component, component.getAccessor()), privateField(component).stream());
    }

    /** Where a property stands: the element, the names of the columns around it, the records around it. */
    private record Place(Element element, String columnPrefix, List<TypeElement> records, Facts facts) {}

    private Property component(Place outer, Origin parent, RecordComponentElement component) {
        String path = parent.path() + "." + component.getSimpleName();
        Optional<Facts.Fact> fact = outer.facts().of(path);
        Origin origin =
                origin(component, path, traits(component, parent.traits().own(), fact));
        Rules rules = fact.map(Facts.Fact::rules)
                .orElseGet(() -> constraints.rules(component.asType(), declarations(component)));
        return property(new Place(component, outer.columnPrefix(), outer.records(), outer.facts()), origin, rules);
    }

    private static Optional<VariableElement> privateField(RecordComponentElement component) {
        return javax.lang.model.util.ElementFilter.fieldsIn(
                        Hierarchy.owner(component).getEnclosedElements())
                .stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .findFirst();
    }

    private Origin.Traits traits(Element element, boolean own, Optional<Facts.Fact> fact) {
        boolean nullable = fact.map(Facts.Fact::nullable).orElseGet(() -> isNullable(element));
        boolean isFinal = element.getModifiers().contains(Modifier.FINAL) && element.getKind() == ElementKind.FIELD;
        return new Origin.Traits(isFinal, own, nullable, isDeprecated(element));
    }

    boolean isNullable(Element element) {
        return annotations.isNullable(element);
    }

    private boolean isDeprecated(Element element) {
        return deprecation.isOn(element)
                || deprecation.isOn(element.asType())
                || accessors(element).anyMatch(deprecation::isOn);
    }

    private Stream<ExecutableElement> accessors(Element element) {
        return switch (element) {
            case RecordComponentElement component -> Stream.of(component.getAccessor());
            case VariableElement field -> access.methods(field);
            default -> Stream.empty();
        };
    }

    private Property property(Place place, Origin origin, Rules rules) {
        TypeMirror type = place.element().asType();
        if (type instanceof ArrayType array
                && annotations.find(array.getComponentType(), Nullable.class).isPresent()) {
            return new Property.Unusable(origin, Property.Reason.ELEMENTS_NULLABLE);
        }
        boolean embedded = isEmbedded(place.element());
        Optional<TypeElement> record = record(type);
        if (record.filter(hierarchy::isRecordTable).isPresent()) {
            return new Property.Unusable(origin, Property.Reason.TABLE);
        }
        if (record.isPresent() && embedded) {
            return embedded(place, origin, record.get(), rules);
        }
        if (record.isPresent() || embedded) {
            return new Property.Unusable(
                    origin, embedded ? Property.Reason.EMBEDDED_NO_RECORD : Property.Reason.RECORD_NOT_EMBEDDED);
        }
        if (RelationReader.isMany(type)) {
            return many(place, origin);
        }
        return RelationReader.reference(type)
                .map(id -> reference(place, origin, id, rules))
                .orElseGet(() -> value(place, origin, type, rules));
    }

    private Property many(Place place, Origin origin) {
        if (!place.records().isEmpty()) {
            return new Property.Unusable(origin, Property.Reason.REFERENCE_EMBEDDED);
        }
        return relations
                .many(place.element(), place.element().asType())
                .<Property>map(many -> new Property.Many(origin, many))
                .orElseGet(() -> new Property.Unusable(origin, Property.Reason.MANY_RAW));
    }

    private boolean isEmbedded(Element element) {
        return annotations.find(element, Embedded.class).isPresent();
    }

    private static Optional<TypeElement> record(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    private Property embedded(Place place, Origin origin, TypeElement record, Rules rules) {
        if (place.records().contains(record)) {
            return new Property.Unusable(origin, Property.Reason.EMBEDDED_CYCLE);
        }
        if (!record.getTypeParameters().isEmpty()) {
            return new Property.Unusable(origin, Property.Reason.EMBEDDED_NO_RECORD);
        }
        List<TypeElement> records =
                Stream.concat(place.records().stream(), Stream.of(record)).toList();
        Place inner = new Place(place.element(), column(place, origin.property()) + "_", records, place.facts());
        List<Property> components = record.getRecordComponents().stream()
                .map(component -> component(inner, origin, component))
                .toList();
        boolean complete = rules.list().isEmpty() && classes.complete(record);
        return new Property.Embedded(origin, ClassName.get(record), components, complete);
    }

    private Property reference(Place place, Origin origin, IdKind id, Rules rules) {
        if (!place.records().isEmpty()) {
            return new Property.Unusable(origin, Property.Reason.REFERENCE_EMBEDDED);
        }
        return RelationReader.argument(place.element().asType())
                .<Property>map(target -> new Property.Reference(
                        origin,
                        column(place, origin.property() + "Id"),
                        TypeName.get(target),
                        id,
                        relations.onDelete(place.element()),
                        rules))
                .orElseGet(() -> new Property.Unusable(origin, Property.Reason.REFERENCE_RAW));
    }

    private Property value(Place place, Origin origin, TypeMirror type, Rules rules) {
        boolean isEnum =
                type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
        Optional<Scalar> scalar = isEnum ? Optional.of(Scalar.ENUM) : Scalar.of(origin.type());
        return scalar.isPresent()
                ? new Property.Value(origin, column(place, origin.property()), scalar.get(), rules)
                : new Property.Unusable(origin, reason(type));
    }

    private Property.Reason reason(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !hierarchy.isModel((TypeElement) declared.asElement())) {
            return Property.Reason.TYPE;
        }
        return hierarchy.find(type, Table.class).isPresent() ? Property.Reason.TABLE : Property.Reason.MODEL;
    }

    private String column(Place place, String name) {
        return place.columnPrefix()
                + annotations
                        .find(place.element(), ColumnName.class)
                        .flatMap(mirror -> annotations.value(mirror, "value"))
                        .map(Object::toString)
                        .orElseGet(() -> Names.snake(name));
    }
}
