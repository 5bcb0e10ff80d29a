package io.rowloom.jdbc.schema;

import java.util.List;

/** The information schema of MariaDB. */
record MariaDbCatalogue() implements Catalogue {

    @Override
    public String id() {
        return """
                SELECT s.COLUMN_NAME, CASE WHEN c.EXTRA LIKE '%auto_increment%' THEN 1 ELSE 0 END
                FROM INFORMATION_SCHEMA.STATISTICS s
                JOIN INFORMATION_SCHEMA.COLUMNS c
                  ON c.TABLE_SCHEMA = s.TABLE_SCHEMA AND c.TABLE_NAME = s.TABLE_NAME AND c.COLUMN_NAME = s.COLUMN_NAME
                WHERE s.TABLE_SCHEMA = DATABASE() AND s.TABLE_NAME = ? AND s.INDEX_NAME = 'PRIMARY'
                ORDER BY s.SEQ_IN_INDEX""";
    }

    @Override
    public String indexes() {
        return """
                SELECT INDEX_NAME, '', CASE WHEN NON_UNIQUE = 0 THEN 1 ELSE 0 END, COLUMN_NAME
                FROM INFORMATION_SCHEMA.STATISTICS
                WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND INDEX_NAME <> 'PRIMARY'
                ORDER BY INDEX_NAME, SEQ_IN_INDEX""";
    }

    @Override
    public String keys() {
        return """
                SELECT k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME, r.DELETE_RULE
                FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
                JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
                  ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
                 AND r.TABLE_NAME = k.TABLE_NAME
                WHERE k.TABLE_SCHEMA = DATABASE() AND k.TABLE_NAME = ? AND k.REFERENCED_TABLE_NAME IS NOT NULL
                ORDER BY k.CONSTRAINT_NAME""";
    }

    @Override
    public String checks() {
        return """
                SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS
                WHERE CONSTRAINT_SCHEMA = DATABASE() AND TABLE_NAME = ?
                ORDER BY CONSTRAINT_NAME""";
    }

    /** Names stand in the quotes of the session, or in its own. */
    @Override
    public List<FoundTable.Check> readChecks(List<List<String>> rows) {
        return rows.stream()
                .map(row -> new FoundTable.Check(row.get(0), row.get(1).replace('`', '"')))
                .toList();
    }
}
