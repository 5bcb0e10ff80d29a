/** The contracts of Rowloom: what a user types, and what a store must give. */
module io.rowloom {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports io.rowloom;
    exports io.rowloom.constraint;
    exports io.rowloom.error;
    exports io.rowloom.meta;
    exports io.rowloom.page;
    exports io.rowloom.query;
    exports io.rowloom.relation;
    exports io.rowloom.spi;
    exports io.rowloom.state;
    exports io.rowloom.tx;

    uses io.rowloom.DatabaseProvider;
    uses io.rowloom.meta.TableList;
}
