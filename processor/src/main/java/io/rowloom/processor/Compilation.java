package io.rowloom.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.rowloom.processor.check.Checked;
import io.rowloom.processor.check.Checks;
import io.rowloom.processor.check.Problem;
import io.rowloom.processor.emit.CompanionEmitter;
import io.rowloom.processor.emit.ShapeEmitter;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.ShapePicture;
import io.rowloom.processor.read.Hierarchy;
import io.rowloom.processor.read.ModelFinder;
import io.rowloom.processor.read.ModelReader;
import io.rowloom.processor.read.ShapeReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** One run of the compiler: each round is read, checked and written. */
final class Compilation {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final ProcessingEnvironment environment;
    private final Hierarchy hierarchy;
    private final ModelFinder finder;
    private final ModelReader reader;
    private final ShapeReader shapes;
    private final Checks checks;
    private final TableLists lists;

    Compilation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.hierarchy = new Hierarchy(environment.getElementUtils(), environment.getTypeUtils());
        this.finder = new ModelFinder(environment.getElementUtils(), hierarchy);
        this.reader = new ModelReader(environment, hierarchy, finder::isSource);
        this.shapes = new ShapeReader(environment, hierarchy, reader);
        this.checks = new Checks(environment.getElementUtils(), hierarchy, finder);
        this.lists = new TableLists(environment, finder::isSource);
    }

    void process(RoundEnvironment round) {
        if (round.processingOver()) {
            lists.finish(round.errorRaised());
            return;
        }
        List<TypeElement> types = finder.types(round);
        List<ModelPicture> models =
                types.stream().filter(this::isMapped).map(reader::read).toList();
        List<ShapePicture> projections =
                types.stream().flatMap(type -> shapes.read(type).stream()).toList();
        Checked checked = checks.check(types, models, projections);
        checked.problems().forEach(this::report);
        checked.good().forEach(this::write);
        checked.shapes().forEach(this::write);
        lists.add(checked.good().stream()
                .filter(model -> model.table().isPresent())
                .toList());
    }

    private boolean isMapped(TypeElement type) {
        return hierarchy.isModel(type) || hierarchy.isRecordTable(type);
    }

    private void report(Problem problem) {
        problem.annotation()
                .ifPresentOrElse(
                        annotation -> environment
                                .getMessager()
                                .printMessage(Diagnostic.Kind.ERROR, problem.message(), problem.element(), annotation),
                        () -> environment
                                .getMessager()
                                .printMessage(Diagnostic.Kind.ERROR, problem.message(), problem.element()));
    }

    private void write(ModelPicture model) {
        write(new CompanionEmitter(generated(environment, model.element())).companion(model), model.element());
    }

    private void write(ShapePicture shape) {
        write(new ShapeEmitter(generated(environment, shape.element())).companion(shape), shape.element());
    }

    private void write(JavaFile file, Element of) {
        try {
            write(file, environment.getFiler());
        } catch (IOException e) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "could not write " + file.typeSpec().name() + ": " + e.getMessage(),
                            of);
        }
    }

    /** Writes a file in one go: a writer of the compiler passes each word on by itself. */
    static void write(JavaFile file, Filer filer) throws IOException {
        String name = file.packageName().isEmpty()
                ? file.typeSpec().name()
                : file.packageName() + "." + file.typeSpec().name();
        Element[] origins = file.typeSpec().originatingElements().toArray(Element[]::new);
        try (Writer writer = filer.createSourceFile(name, origins).openWriter()) {
            writer.write(file.toString());
        }
    }

    /** The annotation that marks generated classes, if the module of a class sees it. */
    static Optional<AnnotationSpec> generated(ProcessingEnvironment environment, Element of) {
        return Optional.ofNullable(environment
                        .getElementUtils()
                        .getTypeElement(environment.getElementUtils().getModuleOf(of), GENERATED))
                .map(type -> AnnotationSpec.builder(ClassName.get(type))
                        .addMember("value", "$S", ModelProcessor.class.getName())
                        .build());
    }
}
