package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.meta.SchemaDifference;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreSchemaTest {

    private final ScriptedStore store = new ScriptedStore();
    private final Database db = new StoreDatabase(store, Options.defaults().models(Person.class));

    @Test
    void validate_noDifference_returns() {
        assertThatCode(() -> db.schema().validate()).doesNotThrowAnyException();
        assertThat(db.schema().differences()).isEmpty();
        assertThat(store.calls).containsOnly("compare 1");
    }

    @Test
    void validate_differences_areAllInOneMessageWithEachStatementOnce() {
        store.differences.add(new SchemaDifference("table a has no column b of A.b", List.of("ALTER b", "COPY\nb")));
        store.differences.add(new SchemaDifference("table a has no column c of A.c", List.of("ALTER b", "ALTER c")));
        assertThatThrownBy(() -> db.schema().validate())
                .isInstanceOf(SchemaException.class)
                .hasMessage("""
                        expected the tables of the classes and found 2 differences:
                          table a has no column b of A.b
                          table a has no column c of A.c
                        these statements would mend them; read them first, for rows that are there may be in the way:
                          ALTER b;
                          COPY
                          b;
                          ALTER c;""");
        assertThat(db.schema().differences()).hasSize(2);
    }

    @Test
    void drawings_ofTables_askNothingOfTheStore() {
        assertThat(db.schema().mermaid()).startsWith("erDiagram\n").contains("    \"person\" {\n");
        assertThat(db.schema().svg()).startsWith("<svg ").contains(">person</text>");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void validate_inATransactionOfTheThread_isRefused() {
        db.useTransaction(tx -> assertThatThrownBy(() -> db.schema().validate()).isInstanceOf(MisuseException.class));
    }
}
