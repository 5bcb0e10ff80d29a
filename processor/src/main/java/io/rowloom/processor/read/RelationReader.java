package io.rowloom.processor.read;

import com.palantir.javapoet.TypeName;
import io.rowloom.LongTable;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ManyPicture;
import io.rowloom.processor.picture.ManyPicture.Counterpart;
import io.rowloom.processor.picture.ManyPicture.Kind;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads fields that are relations to other rows. */
final class RelationReader {

    private final Hierarchy hierarchy;
    private final Annotations annotations;

    RelationReader(Hierarchy hierarchy, Annotations annotations) {
        this.hierarchy = hierarchy;
        this.annotations = annotations;
    }

    /** Says how the rows of the other table get their ids, if a type is a reference. */
    static Optional<IdKind> reference(TypeMirror type) {
        if (is(type, Ref.class)) {
            return Optional.of(IdKind.UUID);
        }
        return is(type, LongRef.class) ? Optional.of(IdKind.GENERATED_LONG) : Optional.empty();
    }

    static boolean isMany(TypeMirror type) {
        return is(type, Many.class);
    }

    private static boolean is(TypeMirror type, Class<?> of) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(of.getName());
    }

    /** The class that a relation names. */
    static Optional<TypeMirror> argument(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                        && declared.getTypeArguments().get(0).getKind() == TypeKind.DECLARED
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    OnDelete.Action onDelete(Element element) {
        return annotations
                .find(element, OnDelete.class)
                .flatMap(mirror -> annotations.value(mirror, "value"))
                .map(value -> OnDelete.Action.valueOf(
                        ((Element) value).getSimpleName().toString()))
                .orElse(OnDelete.Action.RESTRICT);
    }

    /** Reads the other side of a list of rows; empty if that is no table. */
    Optional<ManyPicture> many(Element field, TypeMirror type) {
        TypeElement model = Hierarchy.owner(field);
        return argument(type)
                .map(target -> (TypeElement) ((DeclaredType) target).asElement())
                .flatMap(target -> idKind(target).map(id -> many(model, field, target, id)));
    }

    private Optional<IdKind> idKind(TypeElement table) {
        if (hierarchy.find(table.asType(), UuidTable.class).isPresent()) {
            return Optional.of(IdKind.UUID);
        }
        return hierarchy.find(table.asType(), LongTable.class).map(mixin -> IdKind.GENERATED_LONG);
    }

    private ManyPicture many(TypeElement model, Element field, TypeElement target, IdKind id) {
        List<Counterpart> fields = hierarchy.chain(target).stream()
                .flatMap(each -> hierarchy.fields(each).stream())
                .map(each -> counterpart(model, each))
                .toList();
        return new ManyPicture(
                TypeName.get(target.asType()),
                target.getSimpleName().toString(),
                new ManyPicture.Words(snake(model), snake(target), snake(field)),
                tableName(target),
                id,
                declared(field),
                fields);
    }

    private static String snake(Element named) {
        return Names.snake(named.getSimpleName().toString());
    }

    /** Names the table of a class. */
    String tableName(TypeElement model) {
        return annotations
                .find(model, TableName.class)
                .flatMap(mirror -> annotations.value(mirror, "value"))
                .map(Object::toString)
                .orElseGet(() -> Names.snake(model.getSimpleName().toString()));
    }

    private ManyPicture.Declared declared(Element field) {
        Optional<String> mappedBy = annotations
                .find(field, MappedBy.class)
                .flatMap(mirror -> annotations.value(mirror, "value"))
                .map(Object::toString);
        String table = annotations
                .find(field, ManyToMany.class)
                .flatMap(mirror -> annotations.value(mirror, "table"))
                .map(Object::toString)
                .orElse("");
        return new ManyPicture.Declared(
                mappedBy, annotations.find(field, ManyToMany.class).isPresent(), table);
    }

    private Counterpart counterpart(TypeElement model, VariableElement field) {
        String name = field.getSimpleName().toString();
        boolean mine = argument(field.asType())
                .filter(type -> ((DeclaredType) type).asElement().equals(model))
                .isPresent();
        if (mine && reference(field.asType()).isPresent()) {
            return new Counterpart(name, Kind.REFERENCE);
        }
        boolean links = mine
                && isMany(field.asType())
                && annotations.find(field, ManyToMany.class).isPresent()
                && annotations.find(field, MappedBy.class).isEmpty();
        return new Counterpart(name, links ? Kind.LINKS : Kind.OTHER);
    }
}
