package io.rowloom.jdbc.schema;

import java.util.List;

/** The information schema of H2. */
record H2Catalogue() implements Catalogue {

    @Override
    public String id() {
        return """
                SELECT k.COLUMN_NAME, CASE WHEN c.IS_IDENTITY = 'YES' THEN 1 ELSE 0 END
                FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
                JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
                  ON k.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = t.CONSTRAINT_NAME
                JOIN INFORMATION_SCHEMA.COLUMNS c
                  ON c.TABLE_SCHEMA = k.TABLE_SCHEMA AND c.TABLE_NAME = k.TABLE_NAME AND c.COLUMN_NAME = k.COLUMN_NAME
                WHERE t.TABLE_SCHEMA = CURRENT_SCHEMA AND t.TABLE_NAME = ? AND t.CONSTRAINT_TYPE = 'PRIMARY KEY'
                ORDER BY k.ORDINAL_POSITION""";
    }

    @Override
    public String indexes() {
        return """
                SELECT i.INDEX_NAME, COALESCE(t.CONSTRAINT_NAME, ''), CASE WHEN c.IS_UNIQUE THEN 1 ELSE 0 END, c.COLUMN_NAME
                FROM INFORMATION_SCHEMA.INDEXES i
                JOIN INFORMATION_SCHEMA.INDEX_COLUMNS c
                  ON c.INDEX_SCHEMA = i.INDEX_SCHEMA AND c.INDEX_NAME = i.INDEX_NAME
                LEFT JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
                  ON t.INDEX_SCHEMA = i.INDEX_SCHEMA AND t.INDEX_NAME = i.INDEX_NAME AND t.CONSTRAINT_TYPE = 'UNIQUE'
                WHERE i.TABLE_SCHEMA = CURRENT_SCHEMA AND i.TABLE_NAME = ? AND i.INDEX_TYPE_NAME <> 'PRIMARY KEY'
                ORDER BY i.INDEX_NAME, c.ORDINAL_POSITION""";
    }

    @Override
    public String keys() {
        return """
                SELECT k.CONSTRAINT_NAME, k.COLUMN_NAME, p.TABLE_NAME, p.COLUMN_NAME, r.DELETE_RULE
                FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
                JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
                  ON k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = r.CONSTRAINT_NAME
                JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE p
                  ON p.CONSTRAINT_SCHEMA = r.UNIQUE_CONSTRAINT_SCHEMA AND p.CONSTRAINT_NAME = r.UNIQUE_CONSTRAINT_NAME
                 AND p.ORDINAL_POSITION = k.POSITION_IN_UNIQUE_CONSTRAINT
                WHERE k.TABLE_SCHEMA = CURRENT_SCHEMA AND k.TABLE_NAME = ?
                ORDER BY k.CONSTRAINT_NAME""";
    }

    @Override
    public String checks() {
        return """
                SELECT c.CONSTRAINT_NAME, c.CHECK_CLAUSE
                FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS c
                JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
                  ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
                WHERE t.TABLE_SCHEMA = CURRENT_SCHEMA AND t.TABLE_NAME = ?
                ORDER BY c.CONSTRAINT_NAME""";
    }

    @Override
    public List<FoundTable.Check> readChecks(List<List<String>> rows) {
        return rows.stream()
                .map(row -> new FoundTable.Check(row.get(0), row.get(1)))
                .toList();
    }
}
