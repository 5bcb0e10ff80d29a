package io.rowloom.benchmarks.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Ids as text, moments as microseconds. */
record SqliteCells() implements Cells {

    @Override
    public Object of(UUID id) {
        return id.toString();
    }

    @Override
    public Object of(Instant moment) {
        return Micros.of(moment);
    }

    @Override
    public void set(PreparedStatement statement, int index, UUID id) throws SQLException {
        statement.setString(index, id.toString());
    }

    @Override
    public void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
        statement.setLong(index, Micros.of(moment));
    }

    @Override
    public UUID id(ResultSet row, int index) throws SQLException {
        return UUID.fromString(row.getString(index));
    }

    @Override
    public Instant moment(ResultSet row, int index) throws SQLException {
        return Micros.moment(row.getLong(index));
    }
}
