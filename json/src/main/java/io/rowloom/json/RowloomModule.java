package io.rowloom.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;

/**
 * Teaches Jackson the types of Rowloom. It reads and writes models and tables by their companions and not by reflection:
 * annotations of Jackson on them have no effect, and a property has the name of its field.
 * <ul>
 * <li>A table has {@code id}, {@code createdAt}, {@code updatedAt} and, with {@code OptimisticLock}, {@code version}. Where a
 * table is read they are skipped: the object is a new one, whatever the text says.
 * <li>A reference is the id of the other row; one that is loaded is the other row. It is read from an id. A list of rows is
 * there if it is loaded, and is never read. A row inside of itself is its id.
 * <li>A {@code Patch} has what the text has: null is a value, and what is absent stays as it is.
 * <li>A {@code long}, {@code BigInteger} or {@code BigDecimal} is written as a text, for JavaScript would round it; read from a text
 * or a whole number. {@code @JsonFormat(shape = NUMBER)} on a component of a record makes a number of it.
 * <li>Times are texts of ISO 8601 with up to six digits behind the second; bytes are Base64; enums are names.
 * </ul>
 * Records that are no tables are Jackson's own affair, with values as above.
 */
public final class RowloomModule extends Module {

    /** Makes the module. */
    public RowloomModule() {}

    @Override
    public String getModuleName() {
        return "io.rowloom.json";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new RowloomSerializers());
        context.addDeserializers(new RowloomDeserializers());
        context.addDeserializationProblemHandler(new UnknownProperties());
    }
}
