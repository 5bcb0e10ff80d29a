/** For the tests of programs that use Rowloom: a JUnit extension, fixtures, budgets of statements. */
module io.rowloom.test {
    requires transitive io.rowloom;
    requires transitive io.rowloom.memory;
    requires io.rowloom.engine;
    requires transitive org.junit.jupiter.api;
    requires rgxgen;
    requires static io.rowloom.jdbc;
    requires static transitive org.jspecify;

    exports io.rowloom.test;
}
