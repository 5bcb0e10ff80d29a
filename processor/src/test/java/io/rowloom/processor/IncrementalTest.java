package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations of some of the sources, into the place of the ones before. */
class IncrementalTest {

    private static final String USER =
            "package app;\npublic class User extends io.rowloom.Model implements io.rowloom.UuidTable<User> {\n}\n";
    private static final String ORDER =
            "package app;\npublic class Order extends io.rowloom.Model implements io.rowloom.UuidTable<Order> {\n}\n";
    private static final String BILL =
            "package app;\npublic class Bill extends io.rowloom.Model implements io.rowloom.UuidTable<Bill> {\n}\n";
    private static final String PLAIN = "package app;\npublic class Plain {}\n";

    @TempDir
    Path folder;

    private Compiled compile(boolean seesItself, String... sources) {
        Javac javac = new Javac(folder).without("-Xdoclint:all/protected");
        return (seesItself ? javac.seeing(javac.classes()) : javac)
                .compile(sources)
                .orThrow();
    }

    private static List<String> tables(Compiled compiled) throws Exception {
        try (var loader = compiled.loader()) {
            return ModelTypes.all(loader).stream()
                    .map(TableType::type)
                    .map(Class::getSimpleName)
                    .toList();
        }
    }

    @Test
    void recompiling_oneTable_keepsTheOthers() throws Exception {
        compile(false, USER, ORDER);
        assertThat(tables(compile(true, USER))).containsExactly("Order", "User");
        assertThat(tables(compile(false, ORDER))).containsExactly("Order", "User");
    }

    @Test
    void adding_aTable_listsItOnce() throws Exception {
        compile(false, USER, ORDER);
        compile(true, BILL);
        assertThat(tables(compile(true, BILL, USER))).containsExactly("Bill", "Order", "User");
    }

    @Test
    void vanishedTable_isDropped() throws Exception {
        Compiled first = compile(false, USER, ORDER);
        Files.delete(first.classes().resolve("app/Order.class"));
        assertThat(tables(compile(true, PLAIN))).containsExactly("User");
    }

    @Test
    void lastTable_becomingPlain_leavesNoTable() throws Exception {
        compile(false, USER);
        assertThat(tables(compile(true, "package app;\npublic class User extends io.rowloom.Model {\n}\n")))
                .isEmpty();
    }

    @Test
    void compilation_withoutModels_touchesNothing() throws Exception {
        Compiled first = compile(false, USER, ORDER);
        Path services = first.classes().resolve(TableListFile.PATH);
        String before = Files.readString(services);
        compile(true, PLAIN);
        assertThat(Files.readString(services)).isEqualTo(before);
    }

    @Test
    void compilation_withoutTables_writesNoList() {
        Compiled compiled = compile(false, PLAIN);
        assertThat(compiled.classes().resolve("META-INF")).doesNotExist();
    }

    @Test
    void twoJars_withTheirOwnTables_haveListsOfTheirOwn() throws Exception {
        Compiled one = new Javac(folder.resolve("one"))
                .without("-Xdoclint:all/protected")
                .compile(USER)
                .orThrow();
        Compiled two = new Javac(folder.resolve("two"))
                .without("-Xdoclint:all/protected")
                .compile(ORDER)
                .orThrow();
        try (var loader = one.loader(two.classes())) {
            assertThat(ModelTypes.all(loader))
                    .extracting(TableType::toString)
                    .containsExactlyInAnyOrder("User", "Order");
        }
    }

    @Test
    void lists_ofOneLoader_areReadOnce() throws Exception {
        compile(false, USER, ORDER);
        try (var loader = compile(true, PLAIN).loader();
                var other = compile(true, PLAIN).loader()) {
            assertThat(ModelTypes.all(loader)).hasSize(2).isSameAs(ModelTypes.all(loader));
            assertThat(ModelTypes.all(other)).hasSize(2).doesNotContainAnyElementsOf(ModelTypes.all(loader));
        }
    }
}
