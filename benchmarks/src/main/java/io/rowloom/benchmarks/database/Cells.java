package io.rowloom.benchmarks.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** How ids and moments stand in the columns of an engine. */
public sealed interface Cells permits NativeCells, SqliteCells {

    /**
     * Chooses the form.
     *
     * @param engine the engine
     * @return its form
     */
    static Cells of(Engine engine) {
        return engine == Engine.SQLITE ? new SqliteCells() : new NativeCells();
    }

    /**
     * Gives what a driver takes.
     *
     * @param id an id
     * @return the id in the form of the engine
     */
    Object of(UUID id);

    /**
     * Gives what a driver takes.
     *
     * @param moment a moment
     * @return the moment in the form of the engine
     */
    Object of(Instant moment);

    /**
     * Binds an id.
     *
     * @param statement the statement
     * @param index of the parameter, from 1
     * @param id the id
     * @throws SQLException if the driver refuses
     */
    void set(PreparedStatement statement, int index, UUID id) throws SQLException;

    /**
     * Binds a moment.
     *
     * @param statement the statement
     * @param index of the parameter, from 1
     * @param moment the moment
     * @throws SQLException if the driver refuses
     */
    void set(PreparedStatement statement, int index, Instant moment) throws SQLException;

    /**
     * Reads an id.
     *
     * @param row the row
     * @param index of the column, from 1
     * @return the id
     * @throws SQLException if the driver refuses
     */
    UUID id(ResultSet row, int index) throws SQLException;

    /**
     * Reads a moment.
     *
     * @param row the row
     * @param index of the column, from 1
     * @return the moment
     * @throws SQLException if the driver refuses
     */
    Instant moment(ResultSet row, int index) throws SQLException;
}
