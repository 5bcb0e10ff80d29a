package io.rowloom.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.rowloom.processor.emit.TableListEmitter;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.ShortName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * The lists of tables that {@code createTables()} finds: one class for the tables of a compilation, one more for each
 * later round that brings tables. A compilation of some of the sources keeps the tables that were listed before, as long
 * as their classes are there.
 */
final class TableLists {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Predicate<TypeElement> source;
    private final TableListFile file;
    private final Set<String> tables = new TreeSet<>();
    private final List<ClassName> lists = new ArrayList<>();
    private boolean first = true;
    private boolean changed;

    TableLists(ProcessingEnvironment environment, Predicate<TypeElement> source) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.source = source;
        this.file = new TableListFile(environment.getFiler());
    }

    /** Lists the tables of a round. */
    void add(List<ModelPicture> models) {
        Set<String> names = new TreeSet<>();
        models.forEach(
                model -> names.add(elements.getBinaryName(model.element()).toString()));
        if (first) {
            first = false;
            Set<String> before = file.tables();
            Set<String> kept = new TreeSet<>(before);
            kept.removeIf(table -> isSource(table) || !file.hasClass(table));
            changed = !kept.equals(before);
            if (changed || !names.isEmpty()) {
                names.addAll(kept);
            }
        }
        if (!names.isEmpty()) {
            write(names, models);
        }
    }

    private boolean isSource(String table) {
        TypeElement type = elements.getTypeElement(table.replace('$', '.'));
        return type != null && source.test(type);
    }

    private void write(Set<String> names, List<ModelPicture> models) {
        Element[] origins = models.stream().map(ModelPicture::element).toArray(Element[]::new);
        ModuleElement module = models.isEmpty() ? null : elements.getModuleOf(origins[0]);
        ClassName list = name(
                names.iterator().next(),
                module == null ? "" : module.getQualifiedName().toString());
        try {
            Compilation.write(
                    TableListEmitter.list(list, List.copyOf(names), generated(origins), origins),
                    environment.getFiler());
        } catch (IOException e) {
            fail("could not write " + list + ": " + e.getMessage());
        }
        tables.addAll(names);
        lists.add(list);
        changed = true;
    }

    private Optional<AnnotationSpec> generated(Element... origins) {
        return origins.length == 0 ? Optional.empty() : Compilation.generated(environment, origins[0]);
    }

    /** In a named module a name that stays, since the module's descriptor mentions it; else one that no other compilation has. */
    private ClassName name(String table, String module) {
        ClassName stable = ClassName.get(module, "RowloomTables");
        boolean free = elements.getTypeElement(stable.canonicalName()) == null || file.hasClass(stable.canonicalName());
        if (!module.isEmpty() && lists.isEmpty() && free) {
            return stable;
        }
        int dot = table.lastIndexOf('.');
        return ClassName.get(dot < 0 ? "" : table.substring(0, dot), "RowloomTables_" + ShortName.hash(table));
    }

    /** Tells the line that a module's descriptor lacks; asked when the lists are compiled, so that the descriptor's mention of them is resolved. */
    void remind(ModuleElement module, ClassName list) {
        boolean provided = module.getDirectives().stream()
                .filter(ModuleElement.ProvidesDirective.class::isInstance)
                .flatMap(directive -> ((ModuleElement.ProvidesDirective) directive).getImplementations().stream())
                .anyMatch(type -> type.getQualifiedName().contentEquals(list.canonicalName()));
        if (!provided) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE,
                            "createTables() without arguments finds the tables of module " + module.getQualifiedName()
                                    + " once its module-info.java says: provides io.rowloom.meta.TableList with " + list
                                    + ";");
        }
    }

    /** Writes the file that names the lists. */
    void finish(boolean failed) {
        for (ClassName list : lists) {
            TypeElement type = elements.getTypeElement(list.canonicalName());
            if (type != null && !elements.getModuleOf(type).isUnnamed()) {
                remind(elements.getModuleOf(type), list);
            }
        }
        if (changed && !failed) {
            try {
                file.write(tables, lists);
            } catch (IOException e) {
                fail("could not write " + TableListFile.PATH + ": " + e.getMessage());
            }
        }
    }

    private void fail(String message) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
    }
}
