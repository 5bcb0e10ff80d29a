package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Rowloom;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Rowloom.open} where everything is on the class path but the jar of a driver. */
class MissingDriverTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite::memory:, sqlite-jdbc, org.xerial",
        "jdbc:h2:mem:, h2, com.h2database",
        "jdbc:postgresql://localhost/x, postgresql, org.postgresql",
        "jdbc:mariadb://localhost/x, mariadb-java-client, org.mariadb.jdbc"
    })
    void open_withoutTheDriver_tellsWhatToAdd(String url, String artifact, String group) throws Exception {
        try (URLClassLoader without = classPathWithout(artifact)) {
            Throwable error = open(without, url);
            assertThat(error.getClass().getName()).isEqualTo("io.rowloom.error.MisuseException");
            assertThat(error)
                    .hasMessageContaining(
                            "no driver on the class path opens " + url.substring(0, url.indexOf(':', 5) + 1))
                    .hasMessageContaining("<dependency><groupId>" + group + "</groupId><artifactId>" + artifact
                            + "</artifactId></dependency>");
        }
    }

    private static Throwable open(ClassLoader loader, String url) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object database = loader.loadClass(Rowloom.class.getName())
                    .getMethod("open", String.class)
                    .invoke(null, url);
            throw new AssertionError("opened " + database);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader classPathWithout(String artifact) throws IOException {
        URL[] places = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(place -> !place.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
                .map(MissingDriverTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
