package io.rowloom.benchmarks.hibernate;

import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;

/** Hibernate with a session for each call. */
public final class SessionContender implements HibernateViews {

    private static final String WITH_COMMENTS =
            "select distinct a from Article a left join fetch a.comments where a in :articles";

    private final SessionFactory sessions;

    /**
     * Reads the entities.
     *
     * @param site the database
     */
    public SessionContender(Site site) {
        this.sessions = Factories.of(site);
    }

    @Override
    public void insert(Draft draft) {
        sessions.inTransaction(session -> session.persist(new HibernateAccount(draft, Micros.now())));
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        Instant now = Micros.now();
        sessions.inTransaction(session -> drafts.forEach(draft -> session.persist(new HibernateAccount(draft, now))));
    }

    @Override
    public Object find(UUID id) {
        return sessions.fromSession(session -> session.find(HibernateAccount.class, id));
    }

    @Override
    public List<?> list() {
        return sessions.fromSession(session -> session.createSelectionQuery("from Account", HibernateAccount.class)
                .getResultList());
    }

    @Override
    public void add(UUID id, long amount) {
        sessions.inTransaction(session -> {
            HibernateAccount account = session.find(HibernateAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
            account.balance += amount;
            account.updatedAt = Micros.now();
        });
    }

    @Override
    public Slice page(long least, int number) {
        return sessions.fromSession(session -> new Slice(
                session.createSelectionQuery(PAGE_OF_ACCOUNTS, HibernateAccount.class)
                        .setParameter("least", least)
                        .setFirstResult(number * PAGE)
                        .setMaxResults(PAGE)
                        .getResultList(),
                session.createSelectionQuery(COUNT, Long.class)
                        .setParameter("least", least)
                        .getSingleResult()));
    }

    @Override
    public List<?> articles(int limit) {
        return sessions.fromSession(session -> {
            List<HibernateArticle> articles = session.createSelectionQuery(ARTICLES, HibernateArticle.class)
                    .setMaxResults(limit)
                    .getResultList();
            var unused = session.createSelectionQuery(WITH_COMMENTS, HibernateArticle.class)
                    .setParameter("articles", articles)
                    .getResultList();
            return articles;
        });
    }

    @Override
    public int delete(String name) {
        return sessions.fromTransaction(session ->
                session.createMutationQuery(DELETE).setParameter("name", name).executeUpdate());
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        Instant now = Micros.now();
        sessions.inTransaction(session -> drafts.forEach(draft -> {
            var unused = session.merge(new HibernateAccount(draft, now));
        }));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
