package io.rowloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be seen in the text of the sources only. */
class SourcesTest {

    private static final int LONGEST_FILE = 500;
    private static final Pattern MONITOR = Pattern.compile("^\\s*synchronized\\s*\\(|[;{]\\s*synchronized\\s*\\(");
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|printStackTrace\\(\\)|catch \\([^)]*\\) \\{\\s*\\}");

    private static List<String> places(List<Path> files, Pattern pattern) {
        return files.stream()
                .filter(file -> !file.endsWith("SourcesTest.java"))
                .flatMap(file -> {
                    List<String> lines = Sources.lines(file);
                    return java.util.stream.IntStream.range(0, lines.size())
                            .filter(i -> pattern.matcher(lines.get(i)).find())
                            .mapToObj(i -> Sources.name(file) + ":" + (i + 1));
                })
                .toList();
    }

    @Test
    void sources_found_all() {
        assertThat(Sources.mainJava()).hasSizeGreaterThan(150);
    }

    @Test
    void files_length_bounded() {
        assertThat(Sources.java().stream()
                        .filter(file -> Sources.lines(file).size() > LONGEST_FILE)
                        .map(Sources::name))
                .as("files of more than %s lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void monitors_mainSources_none() {
        assertThat(places(Sources.mainJava(), MONITOR)).isEmpty();
    }

    @Test
    void leftOvers_sources_none() {
        assertThat(places(Sources.java(), LEFT_OVER)).isEmpty();
    }

    @Test
    void imports_wildcards_none() {
        assertThat(places(Sources.java(), Pattern.compile("^import .*\\*;$"))).isEmpty();
    }

    @Test
    void packages_packageInfo_everywhere() {
        assertThat(Sources.mainJava().stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !folder.endsWith("java"))
                        .filter(folder ->
                                !folder.resolve("package-info.java").toFile().exists())
                        .map(Sources::name))
                .isEmpty();
    }
}
