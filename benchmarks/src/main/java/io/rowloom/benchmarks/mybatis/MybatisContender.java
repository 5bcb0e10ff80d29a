package io.rowloom.benchmarks.mybatis;

import io.rowloom.benchmarks.database.Cells;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis with a mapper of annotations. */
public final class MybatisContender implements Contender {

    private final SqlSessionFactory sessions;
    private final Engine engine;

    /**
     * Reads the mapper.
     *
     * @param site the database
     */
    public MybatisContender(Site site) {
        this.engine = site.engine();
        Cells cells = Cells.of(engine);
        Configuration configuration =
                new Configuration(new Environment("benchmarks", new JdbcTransactionFactory(), site.pool()));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.getTypeHandlerRegistry().register(UUID.class, CellHandler.ids(cells));
        configuration.getTypeHandlerRegistry().register(Instant.class, CellHandler.moments(cells));
        configuration.addMapper(AccountMapper.class);
        this.sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    private <R> R alone(Function<AccountMapper, R> call) {
        try (SqlSession session = sessions.openSession(true)) {
            return call.apply(session.getMapper(AccountMapper.class));
        }
    }

    private void batch(List<Draft> drafts, BiConsumer<AccountMapper, MybatisAccount> write) {
        Instant now = Micros.now();
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH, false)) {
            AccountMapper mapper = session.getMapper(AccountMapper.class);
            drafts.forEach(draft -> write.accept(mapper, new MybatisAccount(draft, now)));
            session.commit();
        }
    }

    @Override
    public void insert(Draft draft) {
        int unused = alone(mapper -> mapper.insert(new MybatisAccount(draft, Micros.now())));
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        batch(drafts, AccountMapper::insert);
    }

    @Override
    public Object find(UUID id) {
        return alone(mapper -> mapper.find(id));
    }

    @Override
    public List<?> list() {
        return alone(AccountMapper::list);
    }

    @Override
    public void add(UUID id, long amount) {
        try (SqlSession session = sessions.openSession(false)) {
            AccountMapper mapper = session.getMapper(AccountMapper.class);
            MybatisAccount account = engine == Engine.SQLITE ? mapper.find(id) : mapper.lock(id);
            int unused = mapper.change(id, account.balance + amount, Micros.now());
            session.commit();
        }
    }

    @Override
    public Slice page(long least, int number) {
        return alone(mapper -> new Slice(mapper.page(least, PAGE, number * PAGE), mapper.count(least)));
    }

    @Override
    public List<?> articles(int limit) {
        return alone(mapper -> {
            List<MybatisArticle> articles = mapper.articles(limit);
            Map<UUID, MybatisArticle> known = new HashMap<>();
            articles.forEach(article -> known.put(article.id, article));
            List<UUID> ids = articles.stream().map(article -> article.id).toList();
            for (MybatisComment comment : mapper.comments(ids)) {
                MybatisArticle article = known.get(comment.articleId);
                if (article != null) {
                    article.comments.add(comment);
                }
            }
            return articles;
        });
    }

    @Override
    public int delete(String name) {
        return alone(mapper -> mapper.delete(name));
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        batch(drafts, engine == Engine.H2 ? AccountMapper::merge : AccountMapper::upsert);
    }

    @Override
    public AccountView account(Object row) {
        MybatisAccount account = (MybatisAccount) row;
        return new AccountView(
                account.id,
                account.name,
                account.email,
                account.balance,
                account.score,
                account.createdAt,
                account.updatedAt);
    }

    @Override
    public ArticleView article(Object row) {
        MybatisArticle article = (MybatisArticle) row;
        List<String> comments =
                article.comments.stream().map(each -> each.text).sorted().toList();
        return new ArticleView(article.id, article.title, account(article.author), comments);
    }

    @Override
    public void close() {
        // the pool is everybody's
    }
}
