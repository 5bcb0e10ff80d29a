package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs as users write them: they compile without one warning of {@code -Xlint:all}, which fails a compilation here. */
class AcceptedProgramTest {

    static Stream<Golden> programs() throws IOException {
        return Golden.in("accepted");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void program_asUsersWriteIt_compilesWithoutWarning(Golden program, @TempDir Path folder) {
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(program.sources().toArray(String[]::new));
        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.success()).isTrue();
    }
}
