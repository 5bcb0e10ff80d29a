package io.rowloom.benchmarks.mybatis;

import io.rowloom.benchmarks.database.Cells;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Ids and moments in the form of the engine. */
abstract class CellHandler<T> extends BaseTypeHandler<T> {

    static CellHandler<UUID> ids(Cells cells) {
        return new CellHandler<>() {
            @Override
            public void setNonNullParameter(PreparedStatement statement, int index, UUID id, JdbcType type)
                    throws SQLException {
                cells.set(statement, index, id);
            }

            @Override
            public UUID getNullableResult(ResultSet row, int index) throws SQLException {
                return cells.id(row, index);
            }
        };
    }

    static CellHandler<Instant> moments(Cells cells) {
        return new CellHandler<>() {
            @Override
            public void setNonNullParameter(PreparedStatement statement, int index, Instant moment, JdbcType type)
                    throws SQLException {
                cells.set(statement, index, moment);
            }

            @Override
            public Instant getNullableResult(ResultSet row, int index) throws SQLException {
                return cells.moment(row, index);
            }
        };
    }

    @Override
    public T getNullableResult(ResultSet row, String column) throws SQLException {
        return getNullableResult(row, row.findColumn(column));
    }

    @Override
    public T getNullableResult(CallableStatement call, int index) throws SQLException {
        throw new SQLException("nothing is called here", "0A000");
    }
}
