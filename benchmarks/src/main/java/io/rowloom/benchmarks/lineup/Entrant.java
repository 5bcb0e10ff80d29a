package io.rowloom.benchmarks.lineup;

import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.ebean.EbeanContender;
import io.rowloom.benchmarks.hibernate.SessionContender;
import io.rowloom.benchmarks.hibernate.StatelessContender;
import io.rowloom.benchmarks.jdbc.JdbcContender;
import io.rowloom.benchmarks.jdbi.JdbiContender;
import io.rowloom.benchmarks.jimmer.JimmerContender;
import io.rowloom.benchmarks.jooq.JooqContender;
import io.rowloom.benchmarks.mybatis.MybatisContender;
import io.rowloom.benchmarks.rowloom.RowloomContender;
import io.rowloom.benchmarks.spring.JdbcClientContender;
import io.rowloom.benchmarks.work.Contender;
import java.util.Locale;

/** Everyone who takes part, the measure first. */
public enum Entrant {
    /** Hand-written JDBC. */
    JDBC("raw JDBC"),
    /** Rowloom. */
    ROWLOOM("Rowloom"),
    /** Hibernate with its persistence context. */
    HIBERNATE("Hibernate Session"),
    /** Hibernate without. */
    STATELESS("Hibernate StatelessSession"),
    /** Ebean. */
    EBEAN("Ebean"),
    /** Jimmer. */
    JIMMER("Jimmer"),
    /** jOOQ. */
    JOOQ("jOOQ"),
    /** Jdbi. */
    JDBI("Jdbi"),
    /** MyBatis. */
    MYBATIS("MyBatis"),
    /** Spring's JdbcClient. */
    JDBC_CLIENT("Spring JdbcClient");

    private final String title;

    Entrant(String title) {
        this.title = title;
    }

    /**
     * Gives the name for tables.
     *
     * @return the name as its makers write it
     */
    public String title() {
        return title;
    }

    /**
     * Gives the name for the command line.
     *
     * @return the name in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Opens it over the shared pool.
     *
     * @param site the database, whose tables are there
     * @return the contender, to be closed
     */
    public Contender open(Site site) {
        return switch (this) {
            case JDBC -> new JdbcContender(site);
            case ROWLOOM -> new RowloomContender(site);
            case HIBERNATE -> new SessionContender(site);
            case STATELESS -> new StatelessContender(site);
            case EBEAN -> new EbeanContender(site);
            case JIMMER -> new JimmerContender(site);
            case JOOQ -> new JooqContender(site);
            case JDBI -> new JdbiContender(site);
            case MYBATIS -> new MybatisContender(site);
            case JDBC_CLIENT -> new JdbcClientContender(site);
        };
    }
}
