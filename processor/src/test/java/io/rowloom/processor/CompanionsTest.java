package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.meta.ModelTypes;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Companions of models that refer to one another, used first by many threads at once. */
class CompanionsTest {

    private static final int MODELS = 6;
    private static final int REPETITIONS = 30;

    @TempDir
    Path folder;

    private static String model(int index) {
        int next = (index + 1) % MODELS;
        int last = (index + MODELS - 1) % MODELS;
        return """
               package app;

               import io.rowloom.*;
               import io.rowloom.relation.Ref;

               public class M%1$d extends Base%1$d implements UuidTable<M%1$d> {
                   public Ref<M%2$d> next;
                   public Ref<M%3$d> last;
               }
               """.formatted(index, next, last);
    }

    private static String base(int index) {
        return """
               package app;

               import io.rowloom.*;
               import io.rowloom.relation.Ref;

               public class Base%1$d extends Model {
                   public Ref<M%2$d> other;
               }
               """.formatted(index, (index + 1) % MODELS);
    }

    @Test
    @Timeout(60)
    void companions_ofACircle_initialiseInAnyOrderOnManyThreads() throws Exception {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            sources.add(model(i));
            sources.add(base(i));
        }
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(sources.toArray(String[]::new))
                .orThrow();
        for (int i = 0; i < REPETITIONS; i++) {
            useAtOnce(compiled);
        }
    }

    private static void useAtOnce(Compiled compiled) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2 * MODELS);
        try (URLClassLoader loader = compiled.loader();
                ExecutorService threads = Executors.newFixedThreadPool(2 * MODELS)) {
            List<Future<String>> types = new ArrayList<>();
            for (int i = 0; i < MODELS; i++) {
                types.add(threads.submit(use(loader, "app.M" + i, start)));
                types.add(threads.submit(use(loader, "app.Base" + i, start)));
            }
            for (Future<String> type : types) {
                assertThat(type.get(20, TimeUnit.SECONDS)).isNotEmpty();
            }
        }
    }

    private static Callable<String> use(ClassLoader loader, String model, CyclicBarrier start) throws Exception {
        Class<?> type = Class.forName(model, false, loader);
        return () -> {
            start.await();
            return ModelTypes.of(type).toString();
        };
    }
}
