package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processors as a compiler finds them. */
class ServicesTest {

    private static final String USER = """
            package app;

            import io.rowloom.*;
            import io.rowloom.constraint.*;
            import org.jspecify.annotations.Nullable;

            @TableName("person")
            public class User extends Model implements UuidTable<User> {
                @Unique @Str64 public String name;
                public @Nullable Integer age;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void processors_asServices_areTheTwo() {
        assertThat(ServiceLoader.load(Processor.class).stream()
                        .map(ServiceLoader.Provider::type)
                        .map(Class::getSimpleName)
                        .toList())
                .containsSubsequence("ModelProcessor", "ClaimingProcessor");
    }

    @Test
    void models_underAllLints_compileWithoutAWord() {
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .without("-Xlint:all,-processing")
                .with("-Xlint:all")
                .with(new ClaimingProcessor())
                .compile(USER)
                .orThrow();
        assertThat(compiled.messages()).isEmpty();
    }
}
