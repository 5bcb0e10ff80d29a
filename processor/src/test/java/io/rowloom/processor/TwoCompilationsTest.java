package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A base that was compiled before its table, in another place. */
class TwoCompilationsTest {

    /** Compilers before Java 22 do not show annotations of types in class files; this option makes later ones do the same. */
    private static final String AS_BEFORE_22 = "-XDaddTypeAnnotationsToSymbol=false";

    private static final String ADDRESS = """
            package lib;

            import io.rowloom.constraint.*;
            import org.jspecify.annotations.Nullable;

            public record Address(@Str128 String street, @Str16 @Nullable String zip) {}
            """;

    private static final String BASE = """
            package lib;

            import io.rowloom.*;
            import io.rowloom.constraint.*;
            import jakarta.validation.constraints.*;
            import java.util.UUID;
            import org.jspecify.annotations.Nullable;

            @Index({"name", "nick"})
            public abstract class UserBase extends Model {
                @Str64 public String name;
                protected @Nullable @NonEmptyStrippedStr32 String nick;
                @Unique @Nullable UUID token;
                public byte @Nullable [] avatar;
                @jakarta.validation.constraints.Pattern(regexp = "[a-z ]+") public String code;
                @Min(3) public int level;
                @Embedded public @Nullable Address address;
                private @Nullable Integer age;

                protected @Nullable Integer getAge() {
                    return age;
                }

                protected void setAge(@Nullable Integer age) {
                    this.age = age;
                }
            }
            """;

    private static final String TABLE = """
            package app;

            import io.rowloom.*;
            import lib.UserBase;

            public class User extends UserBase implements UuidTable<User> {
                public boolean active;
            }
            """;

    @TempDir
    Path folder;

    private Javac javac(String name, String... options) {
        return new Javac(folder.resolve(name))
                .without("-Xdoclint:all/protected")
                .with(options);
    }

    private Path base(String... options) {
        return javac("lib", options).compile(ADDRESS, BASE).orThrow().classes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21"})
    void table_onABaseOfAFolder_keepsNullnessAndLengths(String release) throws Exception {
        String[] options =
                release.isEmpty() ? new String[] {AS_BEFORE_22} : new String[] {AS_BEFORE_22, "--release", release};
        Path lib = base(options);
        Compiled app = javac("app", options).seeing(lib).compile(TABLE).orThrow();
        assertThat(app.messages()).isEmpty();
        assertTable(app, lib);
    }

    @Test
    void table_onABaseOfAJar_keepsNullnessAndLengths() throws Exception {
        Path jar = jar(base());
        assertTable(javac("app").seeing(jar).compile(TABLE).orThrow(), jar);
    }

    private static void assertTable(Compiled app, Path lib) throws Exception {
        try (URLClassLoader loader = app.loader(lib)) {
            TableType<?> table = ModelTypes.table(loader.loadClass("app.User"));
            assertThat(table.columns())
                    .extracting(column ->
                            column.name() + " " + column.type().describe() + (column.nullable() ? " null" : ""))
                    .containsExactly(
                            "id uuid",
                            "created_at instant",
                            "updated_at instant",
                            "name text(64)",
                            "nick text(32) null",
                            "token uuid null",
                            "avatar bytes null",
                            "code text",
                            "level int",
                            "address_street text(128) null",
                            "address_zip text(16) null",
                            "age int null",
                            "active boolean");
            assertThat(table.columns())
                    .extracting(TableColumn::declaredIn)
                    .extracting(Class::getSimpleName)
                    .containsSubsequence("User", "UserBase", "Address", "UserBase", "User");
            assertThat(table.guardIsComplete()).isTrue();
            assertThat(table.definition().indexes())
                    .extracting(index -> index.name() + index.unique())
                    .containsExactly("uq_user_tokentrue", "ix_user_name_nickfalse");
            assertValid(table, loader);
        }
    }

    /** Sets fields that the package of the table does not see, through the generated code. */
    private static void assertValid(TableType<?> table, URLClassLoader loader) throws Exception {
        Rows<?> rows = new Rows<>(table, loader);
        assertThat(rows.valid()).isFalse();
        rows.set("name", "n").set("code", "abc").set("level", 3);
        assertThat(rows.valid()).isTrue();
        rows.set("nick", " ");
        assertThat(rows.valid()).isFalse();
        rows.set("nick", null).set("level", 2);
        assertThat(rows.valid()).isFalse();
        rows.set("level", 4).set("age", 7);
        assertThat(rows.valid()).isTrue();
        assertThat(rows.written())
                .containsEntry("age", 7)
                .containsEntry("nick", null)
                .containsEntry("level", 4);
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve("lib.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Path each : files(classes)) {
                entries.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, entries);
            }
        }
        return jar;
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void table_onABaseWithOptimisticLock_hasVersions() throws Exception {
        Path lib = javac("lib")
                .compile(BASE.replace("extends Model", "extends Model implements OptimisticLock"), ADDRESS)
                .orThrow()
                .classes();
        Compiled app = javac("app").seeing(lib).compile(TABLE).orThrow();
        try (URLClassLoader loader = app.loader(lib)) {
            TableType<?> table = ModelTypes.table(loader.loadClass("app.User"));
            assertThat(table.definition().versioned()).isTrue();
            assertThat(table.columns())
                    .extracting(TableColumn::name)
                    .startsWith("id", "created_at", "updated_at", "version", "name");
        }
    }

    @Test
    void table_onABaseWithoutCompanion_isRefused() {
        Path lib =
                javac("lib").withoutProcessor().compile(ADDRESS, BASE).orThrow().classes();
        assertThat(javac("app").seeing(lib).compile(TABLE).errors())
                .containsExactly(
                        "User.java:6: error: User extends lib.UserBase, which has fields and no companion: it was compiled without"
                                + " the processor. Add io.rowloom:rowloom-processor to the build of lib.UserBase as well.");
    }

    @Test
    void table_onABaseWithoutFields_needsNoCompanion() {
        Path lib = javac("lib")
                .withoutProcessor()
                .compile("package lib; \npublic abstract class UserBase extends io.rowloom.Model {}")
                .orThrow()
                .classes();
        javac("app").seeing(lib).compile(TABLE).orThrow();
    }

    @Test
    void table_onAHiddenBase_isRefused() {
        assertThat(javac("app")
                        .compile(
                                "package lib;\nclass Hidden extends io.rowloom.Model {\n    public int number;\n}",
                                "package lib;\npublic class UserBase extends Hidden {}",
                                TABLE)
                        .errors())
                .containsExactly(
                        "User.java:6: error: User extends lib.Hidden, which is in another package and not public. Make lib.Hidden"
                                + " public, or move one of them to the other's package.");
    }
}
