package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong uses of the API that types can tell: every statement of the class {@code Misuse} is one, and none compiles. */
class MisuseTest {

    static Stream<Golden> programs() throws IOException {
        return Golden.in("misuse");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void statement_thatTypesCanRefuse_doesNotCompile(Golden program, @TempDir Path folder) throws IOException {
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .without("-Werror")
                .compile(program.sources().toArray(String[]::new));
        List<String> lines = program.sources().getLast().lines().toList();
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (isStatement(lines.get(i))) {
                found.append(refusal(compiled, i + 1))
                        .append(": ")
                        .append(lines.get(i).strip())
                        .append('\n');
            }
        }
        assertThat(found.toString()).doesNotContain("nothing").isEqualTo(program.expected(found.toString()));
    }

    private static boolean isStatement(String line) {
        return line.startsWith("        ") && line.endsWith(";");
    }

    private static String refusal(Compiled compiled, int line) {
        return compiled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .filter(diagnostic -> isAt(diagnostic, line))
                .map(diagnostic -> firstLine(diagnostic.getMessage(Locale.ROOT)))
                .findFirst()
                .orElse("nothing");
    }

    private static boolean isAt(Diagnostic<? extends JavaFileObject> diagnostic, int line) {
        JavaFileObject source = diagnostic.getSource();
        return source != null && source.getName().endsWith("Misuse.java") && diagnostic.getLineNumber() == line;
    }

    /** What the compiler says in its first line; the rest tells how it inferred types, in other words in every release. */
    private static String firstLine(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("CAP#\\d+", "CAP")
                .strip();
    }
}
