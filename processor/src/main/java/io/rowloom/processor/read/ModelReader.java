package io.rowloom.processor.read;

import com.palantir.javapoet.ClassName;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.RecordPicture;
import io.rowloom.processor.picture.TablePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a class that extends {@code Model}, or a record that is a table. */
public final class ModelReader {

    private final Elements elements;
    private final Hierarchy hierarchy;
    private final Annotations annotations;
    private final Deprecation deprecation;
    private final PropertyReader properties;
    private final ClassConstraints classes;
    private final TableReader tables;
    private final RecordReader records;
    private final Predicate<TypeElement> source;

    /**
     * Makes a reader.
     *
     * @param environment of the compiler
     * @param hierarchy walks the classes
     * @param source says whether a class is part of this compilation
     */
    public ModelReader(ProcessingEnvironment environment, Hierarchy hierarchy, Predicate<TypeElement> source) {
        this.elements = environment.getElementUtils();
        this.hierarchy = hierarchy;
        this.source = source;
        this.annotations = new Annotations(elements);
        this.deprecation = new Deprecation(elements);
        AccessReader access = new AccessReader(hierarchy, environment.getTypeUtils());
        ConstraintReader constraints =
                new ConstraintReader(annotations, new Fitting(elements, environment.getTypeUtils(), annotations));
        this.classes = new ClassConstraints(hierarchy, constraints, access);
        this.properties = new PropertyReader(deprecation, hierarchy, annotations, constraints, classes, access);
        this.tables = new TableReader(hierarchy, annotations);
        this.records = new RecordReader(properties, constraints);
    }

    /**
     * Reads a model.
     *
     * @param model the class or record
     * @return what it is, right or wrong
     */
    public ModelPicture read(TypeElement model) {
        if (model.getKind() == ElementKind.RECORD) {
            List<String> common = TablePicture.common(tables.isVersioned(model));
            List<Property> fields = records.fields(model, common);
            return picture(model, fields, List.of(), Optional.of(records.record(model, common)));
        }
        List<Property> fields = new ArrayList<>();
        List<ModelPicture.Base> bases = new ArrayList<>();
        for (TypeElement each : hierarchy.chain(model)) {
            Optional<Facts> facts = facts(each);
            fault(model, each, facts).ifPresent(bases::add);
            hierarchy
                    .fields(each)
                    .forEach(field -> fields.add(properties.field(model, field, facts.orElse(Facts.NONE))));
        }
        return picture(model, fields, bases, Optional.empty());
    }

    private ModelPicture picture(
            TypeElement model, List<Property> fields, List<ModelPicture.Base> bases, Optional<RecordPicture> record) {
        return new ModelPicture(
                model,
                ClassName.get(model),
                Names.companion(model),
                traits(model),
                fields,
                bases,
                ancestors(model),
                tables.table(model, TableReader.all(fields)),
                record);
    }

    private List<ModelPicture.Ancestor> ancestors(TypeElement model) {
        return hierarchy.chain(model).stream()
                .filter(each -> !each.equals(model) && each.getTypeParameters().isEmpty())
                .filter(each -> Hierarchy.isPublic(each) || isNear(model, each))
                .map(each -> new ModelPicture.Ancestor(ClassName.get(each), Hierarchy.isPublic(each)))
                .toList();
    }

    private boolean isNear(TypeElement model, TypeElement base) {
        return hierarchy.packageOf(model).equals(hierarchy.packageOf(base)) && !Hierarchy.isPrivate(base);
    }

    private Optional<Facts> facts(TypeElement type) {
        return source.test(type)
                ? Optional.of(Facts.NONE)
                : Optional.ofNullable(
                                elements.getTypeElement(Names.companion(type).canonicalName()))
                        .flatMap(companion -> Facts.of(companion, annotations));
    }

    private Optional<ModelPicture.Base> fault(TypeElement model, TypeElement base, Optional<Facts> facts) {
        String name = base.getQualifiedName().toString();
        if (facts.isEmpty() && !hierarchy.fields(base).isEmpty()) {
            return Optional.of(new ModelPicture.Base(name, ModelPicture.Fault.NO_COMPANION));
        }
        boolean near = hierarchy.packageOf(model).equals(hierarchy.packageOf(base));
        return near || Hierarchy.isPublic(base) || hierarchy.fields(base).isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelPicture.Base(name, ModelPicture.Fault.HIDDEN));
    }

    private ModelPicture.Traits traits(TypeElement model) {
        boolean nested = model.getNestingKind().isNested();
        boolean complete = hierarchy.chain(model).stream().allMatch(classes::complete);
        return new ModelPicture.Traits(
                Hierarchy.isPublic(model),
                Hierarchy.isPrivate(model),
                model.getModifiers().contains(Modifier.ABSTRACT),
                nested && !model.getModifiers().contains(Modifier.STATIC) && !inInterface(model),
                !model.getTypeParameters().isEmpty(),
                model.getKind() == ElementKind.RECORD || hasConstructor(model),
                complete,
                deprecation.isOn(model));
    }

    private static boolean inInterface(TypeElement model) {
        return Hierarchy.owner(model).getKind() == ElementKind.INTERFACE;
    }

    private static boolean hasConstructor(TypeElement model) {
        return ElementFilter.constructorsIn(model.getEnclosedElements()).stream()
                .filter(c -> c.getParameters().isEmpty() && !c.getModifiers().contains(Modifier.PRIVATE))
                .anyMatch(c -> !AccessReader.throwsChecked(c));
    }
}
