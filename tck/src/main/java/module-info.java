/** The conformance suite: numbered rules that every store must keep, for the authors of stores to run. */
module io.rowloom.tck {
    requires transitive io.rowloom;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.rowloom.tck;
    exports io.rowloom.tck.model;
    exports io.rowloom.tck.report;

    opens io.rowloom.tck.model;
    opens io.rowloom.tck.twin;
}
