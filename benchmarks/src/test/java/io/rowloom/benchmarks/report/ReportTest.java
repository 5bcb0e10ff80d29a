package io.rowloom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rowloom.benchmarks.measure.Compiling;
import io.rowloom.benchmarks.measure.Sample;
import io.rowloom.benchmarks.measure.Scaling;
import io.rowloom.benchmarks.measure.StartUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void measured() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        new ObjectMapper()
                .writeValue(
                        samples.resolve("h2-W3.json").toFile(),
                        List.of(
                                new Sample(0, "jdbc", 200, 1_000, 900, 3_000),
                                new Sample(0, "rowloom", 200, 1_390, 1_200, 3_300),
                                new Sample(0, "ebean", 200, 2_000, 1_900, 6_000)));
        Part.START_UPS.write(
                folder,
                List.of(
                        new StartUps.StartUp("h2", "jdbc", 200, 2_000, 5),
                        new StartUps.StartUp("h2", "rowloom", 310, 2_300, 5)));
        Part.SCALING.write(
                folder,
                List.of(
                        new Scaling.Point("Memory", "list", Scaling.Growth.LINEAR, 10, 2),
                        new Scaling.Point("Memory", "list", Scaling.Growth.LINEAR, 100, 21)));
        Part.TEST_STORES.write(folder, List.of(new StorePrice("memoryFresh", 14.2, 0.3)));
        Part.COMPILING.write(folder, List.of(new Compiling.Point(10, 100, 150)));
        Report.of(folder, samples).write(folder);
    }

    @Test
    void page_tellsWhichGatesAreKept() throws IOException {
        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| H2 W3 time | 1.39 | 1.39 – 1.39 | 1.40 | kept |")
                .contains("| H2 W3 bytes | 1.10 |  | 1.30 | kept |")
                .contains("| h2 W11, ms more | 110.0 |  | 100 | **missed** |")
                .contains("| h2 W11, classes more | 300.0 |  | 400 | kept |")
                .contains("| memory store for a test, µs | 14.2 | ± 0.3 | 15 | kept |");
    }

    @Test
    void page_showsEachPart() throws IOException {
        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("![Times on H2](h2.svg)", "| Ebean | 2.00 |", "| raw JDBC | 1.0 µs |")
                .contains("![Growth, Memory](scaling-memory.svg)", "| list | 2.0 | 21.0 | linear | 10.5× |")
                .contains("| 10 | 100 | 150 | 5.0 |");
    }

    @Test
    void charts_areDrawings_andTheirDotsAreNamed() throws Exception {
        for (String chart : List.of("h2.svg", "scaling-memory.svg")) {
            var parsed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve(chart).toFile());
            assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        }
        assertThat(Files.readString(folder.resolve("h2.svg"))).contains("Rowloom 1.39", "Ebean 2.00");
    }

    @Test
    void json_isAllThatWasMeasured() throws IOException {
        Report read =
                new ObjectMapper().readValue(folder.resolve("results.json").toFile(), Report.class);
        assertThat(read.results()).extracting(Result::contender).containsExactly("jdbc", "rowloom", "ebean");
        assertThat(read.startUps()).hasSize(2);
        assertThat(read.scaling()).hasSize(2);
        assertThat(read.testStores()).hasSize(1);
        assertThat(read.compiling()).hasSize(1);
        assertThat(read.versions()).containsKey("jimmer-sql");
    }
}
