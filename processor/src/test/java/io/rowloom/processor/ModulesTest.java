package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in named modules, on the module path. */
class ModulesTest {

    private static final String[] MODELS = {"""
        package shop.model;

        class Order extends io.rowloom.Model implements io.rowloom.UuidTable<Order> {
            @io.rowloom.constraint.Str64 String number;
        }
        """, """
        package shop;

        public class Main {
            public static String run(String type) throws ClassNotFoundException {
                return io.rowloom.meta.ModelTypes.table(Class.forName(type)).columns().get(3).type().describe();
            }

            public static int all() {
                return io.rowloom.meta.ModelTypes.all(Main.class.getClassLoader()).size();
            }
        }
        """};

    @TempDir
    Path folder;

    private List<Path> modules;

    /** The class path of the tests may hold the API as plain classes: as a module of its own it is compiled from its sources. */
    @BeforeEach
    void module() throws IOException {
        Path api = folder.resolve("api");
        Path jakarta = Javac.place(Constraint.class);
        Path jspecify = Javac.place(Nullable.class);
        String libraries = jakarta + java.io.File.pathSeparator + jspecify;
        Path sources = Path.of("../api/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            String[] arguments = Stream.concat(
                            Stream.of("-proc:none", "-nowarn", "-d", api.toString(), "--module-path", libraries),
                            files.map(Path::toString).filter(name -> name.endsWith(".java")))
                    .toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                    .isZero();
        }
        modules = List.of(api, jakarta, jspecify);
    }

    private String modulePath() {
        return modules.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private Compiled compile(String module) {
        return new Javac(folder.resolve("shop"))
                .without("-Xdoclint:all/protected")
                .without("-Werror")
                .with("--module-path", modulePath())
                .compile(Stream.concat(Stream.of(module), Stream.of(MODELS)).toArray(String[]::new));
    }

    @Test
    void module_withoutProvides_isToldTheLine() throws Exception {
        Compiled compiled = compile("module shop {\n    requires io.rowloom;\n    exports shop;\n}\n")
                .orThrow();
        assertThat(compiled.messages())
                .filteredOn(message -> message.contains("provides"))
                .containsExactly(
                        "note: createTables() without arguments finds the tables of module shop once its module-info.java says:"
                                + " provides io.rowloom.meta.TableList with shop.RowloomTables;");
        assertThat(call(compiled, "run")).isEqualTo("text(64)");
        assertThat(call(compiled, "all")).isEqualTo(0);
    }

    @Test
    void module_withProvides_listsItsTables() throws Exception {
        Compiled compiled = compile("""
                        module shop {
                            requires io.rowloom;
                            exports shop;
                            provides io.rowloom.meta.TableList with shop.RowloomTables;
                        }
                        """).orThrow();
        assertThat(compiled.messages()).noneMatch(message -> message.contains("provides"));
        assertThat(call(compiled, "run")).isEqualTo("text(64)");
        assertThat(call(compiled, "all")).isEqualTo(1);
    }

    private Object call(Compiled compiled, String method) throws Exception {
        Path[] path =
                Stream.concat(Stream.of(compiled.classes()), modules.stream()).toArray(Path[]::new);
        ModuleFinder finder = ModuleFinder.of(path);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolveAndBind(ModuleFinder.of(), finder, Set.of("shop"));
        ClassLoader loader = ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
                .layer()
                .findLoader("shop");
        Class<?> main = loader.loadClass("shop.Main");
        assertThat(main.getModule().isNamed()).isTrue();
        return method.equals("run")
                ? main.getMethod("run", String.class).invoke(null, "shop.model.Order")
                : main.getMethod("all").invoke(null);
    }
}
