package io.rowloom.tutorial.blog;

import io.rowloom.Database;
import io.rowloom.SaveOptions;
import io.rowloom.tx.Lock;
import java.util.Optional;
import java.util.function.Consumer;

/** A queue of jobs in the database: any number of workers, in any number of processes. */
final class Jobs {

    private static final int MOST_ATTEMPTS = 3;

    private final Database db;
    private final Lock lock;

    /** The lock is SKIP_LOCKED, or WAIT on a database that has one writer at a time. */
    Jobs(Database db, Lock lock) {
        this.db = db;
        this.lock = lock;
    }

    Job add(String task) {
        Job job = new Job();
        job.task = task;
        return job.save(db);
    }

    // @start region="take"
    /** Does the next job, unless there is none that nobody else is at. */
    boolean doNext(Consumer<Job> work) {
        return db.inTransaction(tx -> {
            Optional<Job> next = tx.from(Job.class)
                    .where(Job_.attempts.lt(MOST_ATTEMPTS))
                    .orderBy(Job_.createdAt.asc())
                    .forUpdate(lock)
                    .first();
            next.ifPresent(job -> {
                try {
                    tx.useTransaction(inner -> work.accept(job));
                    tx.delete(job);
                } catch (IllegalStateException failed) {
                    tx.from(Job.class)
                            .where(Job_.id.eq(job.id()))
                            .update(Job_.attempts.plus(1), Job_.failure.set(failed.getMessage()));
                }
            });
            return next.isPresent();
        });
    }
    // @end region="take"

    // @start region="optimistic"
    /** Appends a line to an article that others may be changing: on a lost race the change is made again on what they left. */
    static Article append(Database db, Article article, String line) {
        article.text = article.text + "\n" + line;
        return db.save(article, SaveOptions.retry(3));
    }
    // @end region="optimistic"

    // @start region="modify"
    /** The same for a change that depends on what is there. */
    static Article shout(Database db, Article article) {
        return db.modify(Article.class, article.id(), fresh -> fresh.title = fresh.title + "!");
    }
    // @end region="modify"
}
