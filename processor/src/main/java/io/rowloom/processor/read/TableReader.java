package io.rowloom.processor.read;

import com.palantir.javapoet.TypeName;
import io.rowloom.Index;
import io.rowloom.LongTable;
import io.rowloom.OptimisticLock;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.IndexPicture;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.TablePicture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads what makes a model a table. */
final class TableReader {

    private final Hierarchy hierarchy;
    private final Annotations annotations;

    TableReader(Hierarchy hierarchy, Annotations annotations) {
        this.hierarchy = hierarchy;
        this.annotations = annotations;
    }

    /** Reads the table of a class whose properties are known. */
    Optional<TablePicture> table(TypeElement model, List<Property> all) {
        Optional<DeclaredType> uuid = hierarchy.find(model.asType(), UuidTable.class);
        Optional<DeclaredType> number = hierarchy.find(model.asType(), LongTable.class);
        return uuid.or(() -> number)
                .map(mixin -> new TablePicture(
                        new RelationReader(hierarchy, annotations).tableName(model),
                        uuid.isPresent() ? IdKind.UUID : IdKind.GENERATED_LONG,
                        isVersioned(model),
                        mixin.getTypeArguments().stream()
                                .map(TypeName::get)
                                .map(TypeName::toString)
                                .findFirst()
                                .orElse(""),
                        uuid.isPresent() && number.isPresent(),
                        base(model),
                        indexes(model, all)));
    }

    /** Says whether the rows of a class or record count how often they were written. */
    boolean isVersioned(TypeElement model) {
        return hierarchy.find(model.asType(), OptimisticLock.class).isPresent();
    }

    private String base(TypeElement model) {
        return hierarchy.chain(model).stream()
                .filter(each -> !each.equals(model))
                .filter(each -> hierarchy.find(each.asType(), UuidTable.class).isPresent()
                        || hierarchy.find(each.asType(), LongTable.class).isPresent())
                .map(each -> each.getSimpleName().toString())
                .findFirst()
                .orElse("");
    }

    private List<IndexPicture> indexes(TypeElement model, List<Property> all) {
        Stream<IndexPicture> classes = hierarchy.chain(model).stream().flatMap(each -> indexes(each, ""));
        Stream<IndexPicture> fields =
                all.stream().flatMap(property -> indexes(property.origin().element(), property.path()));
        return Stream.concat(fields, classes).toList();
    }

    private Stream<IndexPicture> indexes(Element element, String field) {
        Stream<IndexPicture> unique = annotations
                .findAll(element, Unique.class, Unique.List.class)
                .map(a -> new IndexPicture(element, a, true, field, annotations.texts(a, "value")));
        Stream<IndexPicture> plain = annotations
                .findAll(element, Index.class, Index.List.class)
                .map(a -> new IndexPicture(element, a, false, field, annotations.texts(a, "value")));
        return Stream.concat(unique, plain);
    }

    /** Gives the properties of a model, embedded records and their components too. */
    static List<Property> all(List<Property> properties) {
        return properties.stream().flatMap(ModelPicture::all).toList();
    }
}
