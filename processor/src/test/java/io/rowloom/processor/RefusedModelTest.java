package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that must not compile, and what the processor says of them. */
class RefusedModelTest {

    static Stream<Golden> programs() throws IOException {
        return Golden.in("refused");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void program_withFaults_isRefusedWithAllMessages(Golden program, @TempDir Path folder) throws IOException {
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(program.sources().toArray(String[]::new));
        assertThat(compiled.success()).isFalse();
        String found = String.join("\n", compiled.errors()) + "\n";
        assertThat(found).isEqualTo(program.expected(found));
    }
}
