package io.rowloom.benchmarks.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Types of the database's own. */
record NativeCells() implements Cells {

    @Override
    public Object of(UUID id) {
        return id;
    }

    @Override
    public Object of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void set(PreparedStatement statement, int index, UUID id) throws SQLException {
        statement.setObject(index, id);
    }

    @Override
    public void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
        statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    }

    @Override
    public UUID id(ResultSet row, int index) throws SQLException {
        return row.getObject(index, UUID.class);
    }

    @Override
    public Instant moment(ResultSet row, int index) throws SQLException {
        return row.getObject(index, OffsetDateTime.class).toInstant();
    }
}
