package io.rowloom.tck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.tx.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The schedules, and the page that lists them; {@code -Drowloom.bless=true} writes its tables anew. */
class SchedulesTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "schedules.md");
    private static final String BEGIN = "<!-- schedules -->\n";
    private static final String END = "<!-- end of schedules -->";

    @Test
    void schedules_areFortyOrMore_eachWithANameOfItsOwn() {
        List<String> names = Schedules.names();
        assertThat(names).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @Test
    void schedules_promiseSomething() {
        for (Schedules.Family family : Schedules.Family.values()) {
            assertThat(family.schedules())
                    .allSatisfy(schedule ->
                            assertThat(schedule.promises()).as(schedule.name()).isNotEmpty());
        }
    }

    @Test
    void scripts_endEveryTransactionOnce() {
        for (Schedules.Family family : Schedules.Family.values()) {
            family.schedules().forEach(SchedulesTest::checkEnds);
        }
    }

    private static void checkEnds(Schedule schedule) {
        Set<String> begun = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (String step : schedule.script().split(" ", -1)) {
            String name = step.substring(0, 1);
            assertThat(ended).as(schedule.name()).doesNotContain(name);
            begun.add(name);
            if (step.endsWith(":c") || step.endsWith(":x")) {
                ended.add(name);
            }
        }
        assertThat(ended).as(schedule.name()).isEqualTo(begun);
    }

    @Test
    void page_listsThemAll() throws IOException {
        String page = Files.readString(PAGE);
        String tables = tables();
        if (Boolean.getBoolean("rowloom.bless")) {
            Files.writeString(
                    PAGE,
                    page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                            + tables
                            + page.substring(page.indexOf(END)));
            return;
        }
        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .isEqualTo(tables);
    }

    private static String tables() {
        StringBuilder page = new StringBuilder();
        for (Schedules.Family family : Schedules.Family.values()) {
            String title = family.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            page.append("\n### ").append(Character.toUpperCase(title.charAt(0))).append(title.substring(1));
            page.append("\n\n| schedule | steps | READ COMMITTED | SNAPSHOT | SERIALIZABLE |\n|---|---|---|---|---|\n");
            family.schedules().forEach(schedule -> page.append(row(schedule)));
        }
        return page.append('\n').toString();
    }

    private static String row(Schedule schedule) {
        StringBuilder row = new StringBuilder("| " + schedule.name() + " | `" + schedule.script() + "` |");
        for (Isolation level : Isolation.values()) {
            String promises = schedule.promises().stream()
                    .filter(promise -> promise.from().compareTo(level) <= 0)
                    .map(Schedule.Promise::text)
                    .collect(Collectors.joining("; "));
            row.append(' ')
                    .append(promises.isEmpty() ? "as it comes" : promises)
                    .append(" |");
        }
        return row.append('\n').toString();
    }
}
