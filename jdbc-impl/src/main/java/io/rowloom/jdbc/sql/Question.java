package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.value.Parameter;
import java.util.List;

/**
 * A query that is ready to be sent.
 *
 * @param sql the text
 * @param parameters what its placeholders stand for, in their order
 */
public record Question(String sql, List<Parameter> parameters) {

    /**
     * Gives the parameters as the echo shows them.
     *
     * @return the values
     */
    public List<Object> shown() {
        return parameters.stream().map(Parameter::shown).toList();
    }
}
