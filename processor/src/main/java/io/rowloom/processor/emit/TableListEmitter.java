package io.rowloom.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.rowloom.meta.TableList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the class that lists the tables of a compilation. */
public final class TableListEmitter {

    private TableListEmitter() {}

    /**
     * Writes a list.
     *
     * @param name the name of the class
     * @param tables binary names of the tables
     * @param generated the annotation that marks generated classes
     * @param origins the tables that are source
     * @return the source
     */
    public static JavaFile list(
            ClassName name, List<String> tables, Optional<AnnotationSpec> generated, Element... origins) {
        TypeSpec.Builder list = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(TableList.class)
                .addJavadoc("The tables of this compilation, for {@code createTables()}.\n")
                .addJavadoc("Written by the annotation processor of Rowloom.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For {@link $T}.", java.util.ServiceLoader.class)
                        .build())
                .addMethod(tables(tables));
        generated.ifPresent(list::addAnnotation);
        for (Element origin : origins) {
            list.addOriginatingElement(origin);
        }
        return JavaFile.builder(name.packageName(), list.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static MethodSpec tables(List<String> tables) {
        CodeBlock names =
                tables.stream().map(table -> CodeBlock.of("$S", table)).collect(CodeBlock.joining(",\n"));
        return TypeEmitter.override("tables")
                .returns(ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $T.of(\n$L)", List.class, names)
                .build();
    }
}
