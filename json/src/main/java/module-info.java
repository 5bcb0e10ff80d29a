/** Models, patches, pages and errors as JSON, and their JSON Schema. */
module io.rowloom.json {
    requires transitive io.rowloom;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports io.rowloom.json;
    exports io.rowloom.json.problem;
    exports io.rowloom.json.schema;

    provides com.fasterxml.jackson.databind.Module with
            io.rowloom.json.RowloomModule;
}
