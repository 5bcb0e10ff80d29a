package io.rowloom.benchmarks.jooq;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Micros;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;

/**
 * The types of ids and moments.
 *
 * @param id of ids
 * @param moment of moments
 */
record JooqTypes(DataType<UUID> id, DataType<Instant> moment) {

    static JooqTypes of(Engine engine) {
        return engine == Engine.SQLITE
                ? new JooqTypes(
                        SQLDataType.VARCHAR.asConvertedDataType(
                                Converter.ofNullable(String.class, UUID.class, UUID::fromString, UUID::toString)),
                        SQLDataType.BIGINT.asConvertedDataType(
                                Converter.ofNullable(Long.class, Instant.class, Micros::moment, Micros::of)))
                : new JooqTypes(SQLDataType.UUID, SQLDataType.INSTANT);
    }

    static SQLDialect dialect(Engine engine) {
        return switch (engine) {
            case H2 -> SQLDialect.H2;
            case SQLITE -> SQLDialect.SQLITE;
            case POSTGRES -> SQLDialect.POSTGRES;
        };
    }
}
