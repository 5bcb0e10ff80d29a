package io.rowloom.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.tck.report.Reports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the jar. */
class TckMainTest {

    private final String sound = Reports.failing();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int run(String... args) {
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            return TckMain.run(out, args);
        }
    }

    private int verify(String report) throws Exception {
        return run(
                "verify",
                Files.writeString(folder.resolve("report.json"), report).toString());
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void verify_soundReport_says0() throws Exception {
        assertThat(verify(sound)).isZero();
        assertThat(printed()).isEqualToIgnoringNewLines("the report is sound");
    }

    @Test
    void verify_outcomeMadeBetter_says1() throws Exception {
        assertThat(verify(sound.replaceFirst("\"outcome\": \"FAIL\"", "\"outcome\": \"PASS\"")))
                .isEqualTo(1);
        assertThat(printed()).contains("the totals should be", "the report is not sound");
    }

    @Test
    void verify_verdictMadeBetter_says1() throws Exception {
        assertThat(verify(sound.replace("NOT_CONFORMANT", "CONFORMANT"))).isEqualTo(1);
        assertThat(printed()).contains("the verdict should be NOT_CONFORMANT and is CONFORMANT");
    }

    @Test
    void verify_otherManifest_says1() throws Exception {
        assertThat(verify(sound.replaceFirst("\"manifest\": \"[0-9a-f]{4}", "\"manifest\": \"0000")))
                .isEqualTo(1);
        assertThat(printed()).contains("the hash of the manifest should be");
    }

    @Test
    void verify_noReport_says1() throws Exception {
        assertThat(verify("[1, 2]")).isEqualTo(1);
        assertThat(verify("{\"rules\": ")).isEqualTo(1);
        assertThat(printed()).contains("the file is no report");
    }

    @Test
    void verify_noFile_says1() {
        assertThat(run("verify", folder.resolve("absent.json").toString())).isEqualTo(1);
        assertThat(printed()).contains("cannot be read");
    }

    @Test
    void verify_several_namesTheOneThatIsNot() throws Exception {
        Path good = Files.writeString(folder.resolve("good.json"), sound);
        Path bad = Files.writeString(folder.resolve("bad.json"), sound.replace("NOT_CONFORMANT", "CONFORMANT"));
        assertThat(run("verify", good.toString(), bad.toString())).isEqualTo(1);
        assertThat(printed()).contains(good + ": the report is sound", bad + ": the verdict should be");
    }

    @Test
    void verify_folder_isItsReports() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("verify", empty.toString())).isEqualTo(1);
        assertThat(printed()).contains("there is no report in it");
        Files.writeString(folder.resolve("a.json"), sound);
        Files.writeString(folder.resolve("b.json"), sound);
        Files.writeString(folder.resolve("a.md"), "none");
        assertThat(run("verify", folder.toString())).isZero();
        assertThat(printed()).contains("a.json: the report is sound", "b.json: the report is sound");
    }

    @Test
    void html_soundReports_makesThePage() throws Exception {
        Path report = Files.writeString(folder.resolve("report.json"), sound);
        Path page = folder.resolve("page.html");
        assertThat(run("html", page.toString(), report.toString())).isZero();
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("My Store/2");
        assertThat(printed()).contains("shows 1 stores");
    }

    @Test
    void html_reportThatIsNotSound_makesNone() throws Exception {
        Path report = Files.writeString(folder.resolve("report.json"), sound.replace("NOT_CONFORMANT", "CONFORMANT"));
        Path page = folder.resolve("page.html");
        assertThat(run("html", page.toString(), report.toString())).isEqualTo(1);
        assertThat(page).doesNotExist();
    }

    @Test
    void anotherCommand_says2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check", "x")).isEqualTo(2);
        assertThat(run("html", "page.html")).isEqualTo(2);
        assertThat(printed()).contains("usage: java -jar rowloom-tck.jar verify");
    }
}
