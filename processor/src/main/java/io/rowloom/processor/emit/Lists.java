package io.rowloom.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * Writes lists. The type of the elements is always named: where the compiler has to infer it, from a dozen constructor
 * calls inside other calls, generated classes take twice as long to compile.
 */
final class Lists {

    private Lists() {}

    /** A list with the elements parted by some text. */
    static CodeBlock of(TypeName element, List<CodeBlock> elements, String separator) {
        CodeBlock all = elements.stream().collect(CodeBlock.joining(separator));
        return CodeBlock.of("$T.<$T>of($L)", List.class, element, all);
    }

    /** A list with each element in a line of its own. */
    static CodeBlock inLines(TypeName element, List<CodeBlock> elements) {
        return elements.isEmpty()
                ? of(element, elements, "")
                : CodeBlock.builder()
                        .add("$T.<$T>of(\n$>$>", List.class, element)
                        .add(elements.stream().collect(CodeBlock.joining(",\n")))
                        .add(")$<$<")
                        .build();
    }
}
