package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processors beside this one. */
class RoundsTest {

    @TempDir
    Path folder;

    /** Writes one source in each round. */
    private static final class Writing extends AbstractProcessor {

        private final Deque<String> sources;
        private int called;

        Writing(String... sources) {
            this.sources = new ArrayDeque<>(List.of(sources));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            called++;
            if (!sources.isEmpty() && !round.processingOver()) {
                write(sources.pop());
            }
            return false;
        }

        private void write(String source) {
            String name = Sources.path(source).replace(".java", "").replace('/', '.');
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void table_onClassesOfLaterRounds_waitsForThem() throws Exception {
        Writing other = new Writing(
                "package app;\npublic class UserBase extends io.rowloom.Model {\n    public Level level;\n    @io.rowloom.Embedded public Size size;\n}\n",
                "package app;\npublic enum Level { LOW }\n",
                "package app;\npublic record Size(Width width) {}\n",
                "package app;\npublic enum Width { WIDE }\n",
                "package app;\npublic class Late extends io.rowloom.Model implements io.rowloom.UuidTable<Late> {\n}\n");
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .with(other)
                .compile(
                        "package app;\npublic class User extends UserBase implements io.rowloom.UuidTable<User> {\n    io.rowloom.relation.Ref<Late> late;\n}\n",
                        "package app;\npublic class Early extends io.rowloom.Model implements io.rowloom.LongTable<Early> {\n}\n")
                .orThrow();
        assertThat(compiled.messages()).isEmpty();
        try (var loader = compiled.loader()) {
            TableType<?> user = ModelTypes.table(loader.loadClass("app.User"));
            assertThat(user.columns()).extracting(c -> c.name()).contains("level", "size_width", "late_id");
            assertThat(ModelTypes.all(loader))
                    .extracting(TableType::toString)
                    .containsExactlyInAnyOrder("Early", "User", "Late");
        }
    }

    @Test
    void processor_claimsNoAnnotation_soThatOthersSeeThemAll() {
        Writing other = new Writing();
        new Javac(folder)
                .without("-Xdoclint:all/protected")
                .with(other)
                .compile(
                        "package app;\npublic class User extends io.rowloom.Model implements io.rowloom.UuidTable<User> {\n    @io.rowloom.constraint.Str64 public String name;\n}\n")
                .orThrow();
        assertThat(other.called).isGreaterThanOrEqualTo(2);
    }

    @Test
    void missingClass_isReportedByTheCompilerAlone() {
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(
                        "package app;\npublic class User extends Missing implements io.rowloom.UuidTable<User> {\n    public Other other;\n}\n");
        assertThat(compiled.errors()).hasSize(2).allMatch(error -> error.contains("cannot find symbol"));
    }

    @Test
    void brokenSources_doNotBreakTheProcessor() {
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(
                        "package app;\npublic class A extends B {}\n",
                        "package app;\npublic class B extends A {}\n",
                        "package app;\npublic class C extends io.rowloom.Model implements io.rowloom.UuidTable<C> {\n    @io.rowloom.constraint.Text(max = NONE) public String text;\n    @io.rowloom.Index(NONE) @Missing public int number;\n}\n");
        assertThat(compiled.errors()).isNotEmpty().noneMatch(error -> error.contains("rowloom.processor"));
    }
}
