package io.rowloom.benchmarks.database;

/** The statements of whoever writes SQL by hand, each as good as it can be on its engine. */
public final class Sql {

    /** The columns of an account, in the order in which all read them. */
    public static final String ACCOUNT = "id, created_at, updated_at, name, email, balance, score";
    /** W1 and W2. */
    public static final String INSERT = "insert into account (" + ACCOUNT + ") values (?, ?, ?, ?, ?, ?, ?)";
    /** W3. */
    public static final String FIND = "select " + ACCOUNT + " from account where id = ?";
    /** W4. */
    public static final String LIST = "select " + ACCOUNT + " from account";
    /** W5, the write. */
    public static final String CHANGE = "update account set balance = ?, updated_at = ? where id = ?";
    /** W6, the rows. */
    public static final String PAGE =
            "select " + ACCOUNT + " from account where balance >= ? order by name, id limit ? offset ?";
    /** W6, how many. */
    public static final String COUNT = "select count(*) from account where balance >= ?";
    /** W7, the articles. */
    public static final String ARTICLES = "select a.id, a.created_at, a.updated_at, a.title, u.id, u.created_at,"
            + " u.updated_at, u.name, u.email, u.balance, u.score from article a join account u on u.id = a.author_id"
            + " order by a.id limit ?";
    /** W7, the comments; the ids follow. */
    public static final String COMMENTS =
            "select id, created_at, updated_at, article_id, text from remark where article_id in (";
    /** W8. */
    public static final String DELETE = "delete from account where name = ?";

    private static final String ON_CONFLICT = INSERT + " on conflict (email) do update set updated_at ="
            + " excluded.updated_at, name = excluded.name, balance = excluded.balance, score = excluded.score";
    private static final String MERGE =
            "merge into account t using (values (cast(? as uuid), cast(? as timestamp(6) with"
                    + " time zone), cast(? as timestamp(6) with time zone), cast(? as varchar), cast(? as varchar), cast(? as"
                    + " bigint), cast(? as double precision))) s (" + ACCOUNT
                    + ") on t.email = s.email when matched then update"
                    + " set updated_at = s.updated_at, name = s.name, balance = s.balance, score = s.score when not matched then"
                    + " insert (" + ACCOUNT
                    + ") values (s.id, s.created_at, s.updated_at, s.name, s.email, s.balance, s.score)";

    private Sql() {}

    /**
     * Gives W5, the read.
     *
     * @param engine the engine
     * @return the query, which locks the row where there are row locks
     */
    public static String lock(Engine engine) {
        return engine == Engine.SQLITE ? FIND : FIND + " for update";
    }

    /**
     * Gives W9.
     *
     * @param engine the engine
     * @return the statement
     */
    public static String upsert(Engine engine) {
        return engine == Engine.H2 ? MERGE : ON_CONFLICT;
    }

    /**
     * Gives W7, the comments.
     *
     * @param ids how many
     * @return the query
     */
    public static String comments(int ids) {
        return COMMENTS + "?, ".repeat(ids - 1) + "?) order by id";
    }
}
