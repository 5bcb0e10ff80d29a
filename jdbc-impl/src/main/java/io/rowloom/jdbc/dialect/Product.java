package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.fault.FaultTable;
import java.util.function.Function;

/**
 * What is fixed for a database, whatever the connection.
 *
 * @param name its name for messages
 * @param driverPackage the package of its driver, with a dot behind it
 * @param faults the table of its codes
 * @param lexis how the text of a statement is read
 * @param schema the words of its schema
 * @param expressions the words of its expressions
 */
public record Product(
        String name,
        String driverPackage,
        FaultTable faults,
        Lexis lexis,
        SchemaDialect schema,
        ExpressionDialect expressions) {

    /** Expressions name types in the words of the schema. */
    static Product of(
            String name,
            String driverPackage,
            FaultTable faults,
            Lexis lexis,
            SchemaDialect schema,
            Function<SchemaDialect, ExpressionDialect> expressions) {
        return new Product(name, driverPackage, faults, lexis, schema, expressions.apply(schema));
    }
}
