package io.rowloom.jdbc.schema;

import java.util.ArrayList;
import java.util.List;

/** The pragmas of SQLite, and the statement that made a table, which alone knows its checks. */
record SqliteCatalogue() implements Catalogue {

    @Override
    public String id() {
        return "SELECT x.name, (SELECT s.sql LIKE '%AUTOINCREMENT%' FROM sqlite_schema s WHERE s.type = 'table'"
                + " AND s.name = t.name) FROM (SELECT ? AS name) t JOIN pragma_table_xinfo(t.name) x"
                + " WHERE x.pk > 0 ORDER BY x.pk";
    }

    @Override
    public String indexes() {
        return "SELECT l.name, CASE l.origin WHEN 'u' THEN l.name ELSE '' END, l.\"unique\", i.name"
                + " FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) i"
                + " WHERE l.origin <> 'pk' AND l.partial = 0 ORDER BY l.name, i.seqno";
    }

    @Override
    public String keys() {
        return "SELECT '', \"from\", \"table\", coalesce(\"to\", 'id'), on_delete FROM pragma_foreign_key_list(?)"
                + " ORDER BY id, seq";
    }

    @Override
    public String checks() {
        return "SELECT '', sql FROM sqlite_schema WHERE type = 'table' AND name = ?";
    }

    @Override
    public List<FoundTable.Check> readChecks(List<List<String>> rows) {
        List<FoundTable.Check> checks = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> tokens = Tokens.of(row.get(1));
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).equals("CHECK") && tokens.get(i + 1).equals("(")) {
                    checks.add(check(tokens, i));
                }
            }
        }
        return checks;
    }

    private static FoundTable.Check check(List<String> tokens, int at) {
        int end = at + 2;
        for (int depth = 1; depth > 0 && end < tokens.size(); end++) {
            depth += tokens.get(end).equals("(") ? 1 : tokens.get(end).equals(")") ? -1 : 0;
        }
        boolean named = at >= 2 && tokens.get(at - 2).equals("CONSTRAINT");
        String name = named ? tokens.get(at - 1).replace("\"", "") : "";
        return new FoundTable.Check(name, String.join(" ", tokens.subList(at + 2, end - 1)));
    }
}
