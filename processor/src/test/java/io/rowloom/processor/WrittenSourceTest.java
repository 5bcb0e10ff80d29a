package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models, and the source that the processor writes for them; it compiles without a warning of any lint. */
class WrittenSourceTest {

    static Stream<Golden> programs() throws IOException {
        return Golden.in("written");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void models_withoutFaults_haveTheExpectedSource(Golden program, @TempDir Path folder) throws IOException {
        String[] sources = program.sources().toArray(String[]::new);
        Compiled compiled = new Javac(folder.resolve("lint"))
                .without("-Xdoclint:all/protected")
                .compile(sources)
                .orThrow();
        assertThat(compiled.messages()).isEmpty();
        assertThat(new Javac(folder.resolve("doclint"))
                        .without("-Werror")
                        .compile(sources)
                        .orThrow()
                        .onGenerated())
                .isEmpty();
        StringBuilder found = new StringBuilder();
        for (Path file : files(compiled.generated())) {
            found.append(Files.readString(file)).append("====\n");
        }
        Path services = compiled.classes().resolve(TableListFile.PATH);
        if (Files.exists(services)) {
            found.append(Files.readString(services));
        }
        assertThat(found.toString()).isEqualTo(program.expected(found.toString()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
