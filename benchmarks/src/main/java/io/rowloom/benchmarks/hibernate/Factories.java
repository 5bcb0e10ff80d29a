package io.rowloom.benchmarks.hibernate;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Site;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.community.dialect.SQLiteDialect;

/** Sets Hibernate up: batches as large as the workloads, no second-level cache, no validation, no schema of its own. */
final class Factories {

    private static final int BATCH = 1_000;

    private Factories() {}

    static SessionFactory of(Site site) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(HibernateAccount.class)
                .addAnnotatedClass(HibernateArticle.class)
                .addAnnotatedClass(HibernateComment.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, site.pool());
        configuration.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH);
        configuration.setProperty(AvailableSettings.ORDER_INSERTS, true);
        configuration.setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        if (site.engine() == Engine.SQLITE) {
            configuration.setProperty(AvailableSettings.DIALECT, SQLiteDialect.class.getName());
            configuration.setProperty(AvailableSettings.PREFERRED_UUID_JDBC_TYPE, "VARCHAR");
            configuration.addAttributeConverter(MicrosConverter.class, true);
        }
        return configuration.buildSessionFactory();
    }
}
