package io.rowloom.benchmarks.hibernate;

import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.proxy.HibernateProxy;

/** Hibernate without a persistence context. */
public final class StatelessContender implements HibernateViews {

    private static final String COMMENTS = "from Comment where article in :articles";

    private final SessionFactory sessions;

    /**
     * Reads the entities.
     *
     * @param site the database
     */
    public StatelessContender(Site site) {
        this.sessions = Factories.of(site);
    }

    private static List<HibernateAccount> accounts(List<Draft> drafts) {
        Instant now = Micros.now();
        return drafts.stream().map(draft -> new HibernateAccount(draft, now)).toList();
    }

    @Override
    public void insert(Draft draft) {
        sessions.inStatelessTransaction(session -> {
            var unused = session.insert(new HibernateAccount(draft, Micros.now()));
        });
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        sessions.inStatelessTransaction(session -> session.insertMultiple(accounts(drafts)));
    }

    @Override
    public Object find(UUID id) {
        return sessions.fromStatelessSession(session -> session.get(HibernateAccount.class, id));
    }

    @Override
    public List<?> list() {
        return sessions.fromStatelessSession(
                session -> session.createSelectionQuery("from Account", HibernateAccount.class)
                        .getResultList());
    }

    @Override
    public void add(UUID id, long amount) {
        sessions.inStatelessTransaction(session -> {
            HibernateAccount account = session.get(HibernateAccount.class, id, LockMode.PESSIMISTIC_WRITE);
            account.balance += amount;
            account.updatedAt = Micros.now();
            session.update(account);
        });
    }

    @Override
    public Slice page(long least, int number) {
        return sessions.fromStatelessSession(session -> new Slice(
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
        return sessions.fromStatelessSession(session -> withComments(
                session,
                session.createSelectionQuery(ARTICLES, HibernateArticle.class)
                        .setMaxResults(limit)
                        .getResultList()));
    }

    /** Without a context nobody joins what two queries read. */
    private static List<HibernateArticle> withComments(StatelessSession session, List<HibernateArticle> articles) {
        Map<UUID, HibernateArticle> known = new HashMap<>();
        for (HibernateArticle article : articles) {
            article.comments = new ArrayList<>();
            known.put(article.id, article);
        }
        List<HibernateComment> comments = session.createSelectionQuery(COMMENTS, HibernateComment.class)
                .setParameter("articles", articles)
                .getResultList();
        for (HibernateComment comment : comments) {
            HibernateArticle article = known.get(idOf(comment));
            if (article != null) {
                article.comments.add(comment);
            }
        }
        return articles;
    }

    private static UUID idOf(HibernateComment comment) {
        return (UUID)
                ((HibernateProxy) comment.article).getHibernateLazyInitializer().getIdentifier();
    }

    @Override
    public int delete(String name) {
        return sessions.fromStatelessTransaction(session ->
                session.createMutationQuery(DELETE).setParameter("name", name).executeUpdate());
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        sessions.inStatelessTransaction(session -> session.upsertMultiple(accounts(drafts)));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
