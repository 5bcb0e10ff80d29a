package io.rowloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.error.RowloomException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error of the sealed tree has its page, and no page speaks of an error that is gone. That the facts of a page are right is held in {@code tutorial}. */
class ErrorPagesTest {

    private static final String FOLDER = "docs/reference/errors/";
    private static final Pattern RULES = Pattern.compile("(?m)^\\| rules \\| (.+) \\|$");

    private static List<String> kinds() {
        return Arrays.stream(RowloomException.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    private static Stream<String> pages() {
        return Sources.markdown().stream().map(Sources::name).filter(page -> page.startsWith(FOLDER));
    }

    private static String text(String page) {
        return String.join("\n", Sources.lines(Sources.ROOT.resolve(page)));
    }

    @Test
    void errors_andPages_areTheSame() {
        assertThat(pages().map(page -> page.substring(FOLDER.length()).replace(".md", "")))
                .containsExactlyInAnyOrderElementsOf(kinds());
    }

    @Test
    void overview_namesEveryError_andLeadsToItsPage() {
        String overview = text("docs/reference/errors.md");
        assertThat(kinds())
                .allSatisfy(kind -> assertThat(overview).contains("[`" + kind + "`](errors/" + kind + ".md)"));
    }

    @Test
    void pages_sayWhatAReaderAsks_andShowCompiledCode() {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(text(page))
                        .contains("| `retryable()` |", "| `outcome()` |", "| `userMessage()` |", "| the transaction |")
                        .contains("## Why it usually happens", "## What to do", "<!-- region: tutorial/"));
    }

    @Test
    void pages_rules_areInSpec() {
        String spec = text("SPEC.md");
        assertThat(pages()).allSatisfy(page -> {
            Matcher rules = RULES.matcher(text(page));
            assertThat(rules.find()).isTrue();
            assertThat(rules.group(1).split(", "))
                    .allSatisfy(rule -> assertThat(spec).contains("\n| " + rule + " |"));
        });
    }
}
