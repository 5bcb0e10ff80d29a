package io.rowloom.jdbc.schema;

import java.util.List;
import java.util.regex.Pattern;

/** The catalogue of PostgreSQL. */
record PostgresCatalogue() implements Catalogue {

    private static final String TYPES = "(?:smallint|integer|bigint|numeric|double precision)";

    /** The server shows a number beside a column of another type with a cast. */
    private static final Pattern QUOTED_NUMBER = Pattern.compile("'(-?[\\d.]+)'::" + TYPES);

    private static final Pattern CAST_NUMBER = Pattern.compile("\\((-?[\\d.]+)\\)::" + TYPES);

    private static final Pattern NUMBER = Pattern.compile("(?<=[ (])(-?[\\d.]+)::" + TYPES);

    private static final String SEPARATOR = "\u001f";

    @Override
    public String id() {
        return """
                SELECT a.attname,
                       CASE WHEN a.attidentity <> '' OR pg_get_serial_sequence(c.conrelid::regclass::text, a.attname) IS NOT NULL
                            THEN 1 ELSE 0 END
                FROM pg_constraint c
                CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (num, place)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
                WHERE c.conrelid = to_regclass(quote_ident(?)) AND c.contype = 'p'
                ORDER BY k.place""";
    }

    @Override
    public String indexes() {
        return """
                SELECT x.relname, COALESCE(c.conname, ''), CASE WHEN i.indisunique THEN 1 ELSE 0 END, a.attname
                FROM pg_index i
                JOIN pg_class x ON x.oid = i.indexrelid
                CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (num, place)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num
                LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'u'
                WHERE i.indrelid = to_regclass(quote_ident(?)) AND NOT i.indisprimary AND i.indisvalid
                  AND i.indpred IS NULL AND i.indexprs IS NULL AND k.place <= i.indnkeyatts
                ORDER BY x.relname, k.place""";
    }

    @Override
    public String keys() {
        return """
                SELECT c.conname, a.attname, p.relname, b.attname,
                       CASE c.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
                                          WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END
                FROM pg_constraint c
                JOIN pg_class p ON p.oid = c.confrelid
                CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (num, parent, place)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
                JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.parent
                WHERE c.conrelid = to_regclass(quote_ident(?)) AND c.contype = 'f'
                ORDER BY c.conname, k.place""";
    }

    @Override
    public String checks() {
        return """
                SELECT c.conname, COALESCE(quote_ident(a.attname), '') || chr(31) || pg_get_expr(c.conbin, c.conrelid)
                FROM pg_constraint c
                LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.conrelid = to_regclass(quote_ident(?)) AND c.contype = 'c'
                ORDER BY c.conname""";
    }

    @Override
    public List<FoundTable.Check> readChecks(List<List<String>> rows) {
        return rows.stream()
                .map(row -> new FoundTable.Check(row.get(0), condition(row.get(1))))
                .toList();
    }

    /** As a dialect writes it: the name of the column in quotes, which the server leaves out where it can, and numbers without casts. */
    private static String condition(String answer) {
        String[] parts = answer.split(SEPARATOR, 2);
        String condition = parts[1];
        if (!parts[0].isEmpty() && !parts[0].startsWith("\"")) {
            condition = condition.replaceAll(
                    "(?<![\\w\"':])" + Pattern.quote(parts[0]) + "(?![\\w\"(])", "\"" + parts[0] + "\"");
        }
        String plain = QUOTED_NUMBER.matcher(condition).replaceAll("$1");
        plain = CAST_NUMBER.matcher(plain).replaceAll("$1");
        plain = NUMBER.matcher(plain).replaceAll("$1");
        return CAST_NUMBER.matcher(plain).replaceAll("$1");
    }
}
