package io.rowloom.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.tck.report.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the manifest in the jar and the rules in the code together. {@code -Drowloom.tck.bless=true} writes the file anew. */
class ManifestTest {

    private static final Path FILE = Path.of("src/main/resources/io/rowloom/tck/report/manifest.txt");

    @Test
    void manifest_inTheJar_isThatOfTheCode() throws Exception {
        String now = Catalog.manifest().text();
        if (Boolean.getBoolean("rowloom.tck.bless")) {
            Files.writeString(FILE, now);
        }
        assertThat(Files.readString(FILE)).isEqualTo(now);
    }

    @Test
    void manifest_ofTheCode_hasEveryRuleWithACase() {
        Manifest manifest = Catalog.manifest();
        assertThat(manifest.entries()).hasSizeGreaterThan(80);
        assertThat(manifest.entries())
                .allSatisfy((id, entry) -> assertThat(entry.cases()).as(id).isPositive());
        assertThat(manifest.entries().values().stream()
                        .mapToInt(Manifest.Entry::cases)
                        .sum())
                .isGreaterThan(500);
    }

    @Test
    void optionalRules_haveARefusal() {
        assertThat(Catalog.rules())
                .filteredOn(rule -> rule.capability() != null)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.refusal()).as(rule.id()).isNotNull());
    }
}
