package io.rowloom.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.ShapeSlot;
import io.rowloom.processor.picture.ShapeTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds for each component of one shape, and of the records inside it, the field that it takes. */
final class ShapeTreeReader {

    private final ShapeReader reader;
    private final TypeElement root;
    private final Deque<TypeElement> around = new ArrayDeque<>();

    ShapeTreeReader(ShapeReader reader, TypeElement root) {
        this.reader = reader;
        this.root = root;
    }

    ShapeTree tree(TypeElement record, TypeElement table) {
        ModelPicture model = reader.model(table);
        String name = model.type().simpleName();
        return tree(record, new ShapeSource(name, name, model.properties(), model.table(), false));
    }

    private ShapeTree tree(TypeElement record, ShapeSource source) {
        around.push(record);
        List<ShapeSlot> slots = record.getRecordComponents().stream()
                .map(component -> slot(record, component, source))
                .toList();
        around.pop();
        return new ShapeTree(ClassName.get(record), slots);
    }

    private ShapeSlot slot(TypeElement record, RecordComponentElement component, ShapeSource source) {
        String name = component.getSimpleName().toString();
        ShapeSlot.Component known = new ShapeSlot.Component(
                component,
                record.getSimpleName().toString(),
                name,
                TypeName.get(component.asType()),
                reader.isNullable(component));
        return new ShapeSlot(
                known,
                content(component.asType(), known, source, name).orElseGet(() -> flat(component, known, source)));
    }

    /** What the field with exactly this name gives. */
    private Optional<ShapeSlot.Content> content(
            TypeMirror type, ShapeSlot.Component component, ShapeSource source, String name) {
        return source.common(name)
                .or(() -> source.property(name).map(property -> content(type, component, source, property)));
    }

    private ShapeSlot.Content flat(RecordComponentElement element, ShapeSlot.Component component, ShapeSource source) {
        List<ShapePath> paths = new ShapePaths(this::target).to(component.name(), source);
        if (paths.size() > 1) {
            return new ShapeSlot.Ambiguous(
                    source.name(), paths.stream().map(ShapePath::text).toList());
        }
        return paths.stream()
                .findFirst()
                .flatMap(path -> content(element.asType(), component, path.end(), path.name())
                        .map(path::leadingTo))
                .orElseGet(() -> new ShapeSlot.Unknown(
                        source.name(), source.names(), new ShapePaths(this::target).next(source)));
    }

    /** The fields of the row behind a reference. */
    private Optional<ShapeSource> target(ShapeSource source, Property.Reference one) {
        return target(one.target())
                .map(reader::model)
                .map(model -> new ShapeSource(
                        source.owner() + "." + one.path(),
                        model.type().simpleName(),
                        model.properties(),
                        model.table(),
                        source.nullable() || one.nullable()));
    }

    private ShapeSlot.Content content(
            TypeMirror type, ShapeSlot.Component component, ShapeSource source, Property property) {
        ShapeSlot.Field field = new ShapeSlot.Field(
                source.owner(), property.path(), property.origin().type(), source.nullable() || property.nullable());
        return switch (property) {
            case Property.Value value -> new ShapeSlot.Value(field);
            case Property.Unusable unusable -> new ShapeSlot.Faulty();
            case Property.Embedded embedded -> group(type, source, field, embedded);
            case Property.Reference one -> one(type, component, field, one);
            case Property.Many many -> many(type, field, many);
        };
    }

    private ShapeSlot.Content group(
            TypeMirror type, ShapeSource source, ShapeSlot.Field field, Property.Embedded embedded) {
        String name = embedded.record().simpleName();
        Optional<TypeElement> record = record(type);
        if (record.isEmpty()) {
            return new ShapeSlot.Misfit(field, ShapeSlot.Kind.EMBEDDED, name);
        }
        List<String> presence = embedded.nullable()
                ? ModelPicture.all(embedded)
                        .filter(each -> !(each instanceof Property.Embedded))
                        .map(Property::path)
                        .toList()
                : List.of();
        return fault(record.get())
                .<ShapeSlot.Content>map(fault -> unfit(record.get(), fault, name))
                .orElseGet(() -> new ShapeSlot.Group(
                        field,
                        presence,
                        tree(
                                record.get(),
                                new ShapeSource(
                                        source.owner(), name, embedded.components(), Optional.empty(), false))));
    }

    private ShapeSlot.Content one(
            TypeMirror type, ShapeSlot.Component component, ShapeSlot.Field field, Property.Reference one) {
        if (component.type().equals(field.type())) {
            return new ShapeSlot.Key(field);
        }
        String name = simple(one.target());
        Optional<TypeElement> record = record(type);
        Optional<TypeElement> table = target(one.target());
        if (record.isEmpty() || table.isEmpty()) {
            return new ShapeSlot.Misfit(field, ShapeSlot.Kind.ONE, name);
        }
        return fault(record.get(), table.get())
                .<ShapeSlot.Content>map(fault -> unfit(record.get(), fault, name))
                .orElseGet(() -> new ShapeSlot.Row(field, tree(record.get(), table.get())));
    }

    private ShapeSlot.Content many(TypeMirror type, ShapeSlot.Field field, Property.Many many) {
        String name = many.many().name();
        Optional<TypeElement> record = element(type).flatMap(ShapeTreeReader::record);
        Optional<TypeElement> table = target(many.many().target());
        if (record.isEmpty() || table.isEmpty()) {
            return new ShapeSlot.Misfit(field, ShapeSlot.Kind.MANY, name);
        }
        return fault(record.get(), table.get())
                .<ShapeSlot.Content>map(fault -> unfit(record.get(), fault, name))
                .orElseGet(() -> new ShapeSlot.Rows(field, tree(record.get(), table.get())));
    }

    private static ShapeSlot.Content unfit(TypeElement record, ShapeSlot.Fault fault, String target) {
        return new ShapeSlot.Unfit(record.getSimpleName().toString(), fault, target);
    }

    private Optional<ShapeSlot.Fault> fault(TypeElement record, TypeElement table) {
        return reader.table(record)
                .filter(named -> !named.equals(table))
                .map(other -> ShapeSlot.Fault.OTHER_TABLE)
                .or(() -> fault(record));
    }

    private Optional<ShapeSlot.Fault> fault(TypeElement record) {
        if (around.contains(record)) {
            return Optional.of(ShapeSlot.Fault.ITSELF);
        }
        if (!record.getTypeParameters().isEmpty()) {
            return Optional.of(ShapeSlot.Fault.GENERIC);
        }
        return reader.sees(root, record) ? Optional.empty() : Optional.of(ShapeSlot.Fault.HIDDEN);
    }

    private Optional<TypeElement> target(TypeName name) {
        return name instanceof ClassName known ? reader.find(known) : Optional.empty();
    }

    private static String simple(TypeName name) {
        return name instanceof ClassName known ? known.simpleName() : name.toString();
    }

    private static Optional<TypeMirror> element(TypeMirror type) {
        return Stream.of(type)
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(list ->
                        ((TypeElement) list.asElement()).getQualifiedName().contentEquals(List.class.getName()))
                .flatMap(list -> list.getTypeArguments().stream())
                .map(TypeMirror.class::cast)
                .findFirst();
    }

    private static Optional<TypeElement> record(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }
}
