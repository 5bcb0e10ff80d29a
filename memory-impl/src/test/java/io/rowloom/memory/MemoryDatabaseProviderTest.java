package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.error.MisuseException;
import org.junit.jupiter.api.Test;

class MemoryDatabaseProviderTest {

    @Test
    void open_memoryUrl_isFoundByTheServiceLoader() {
        try (Database db = Rowloom.open("memory:")) {
            assertThat(db).isInstanceOf(MemoryDatabase.class);
        }
    }

    @Test
    void versions_sameName_areSharedUntilTheLastClose() {
        Versions first = NamedVersions.open("shared");
        Versions second = NamedVersions.open("shared");
        assertThat(second).isSameAs(first);
        NamedVersions.close("shared", first);
        Versions third = NamedVersions.open("shared");
        assertThat(third).isSameAs(first);
        NamedVersions.close("shared", first);
        NamedVersions.close("shared", first);
        Versions fresh = NamedVersions.open("shared");
        assertThat(fresh).isNotSameAs(first);
        NamedVersions.close("shared", first);
        assertThat(NamedVersions.open("shared")).isSameAs(fresh);
        NamedVersions.close("shared", fresh);
        NamedVersions.close("shared", fresh);
    }

    @Test
    void versions_otherNames_areApart() {
        Versions a = NamedVersions.open("a");
        Versions b = NamedVersions.open("b");
        assertThat(a).isNotSameAs(b);
        NamedVersions.close("a", a);
        NamedVersions.close("b", b);
    }

    @Test
    void seed_ofOneRun_isOneAndTold() {
        try (MemoryDatabase a = MemoryDatabase.create();
                MemoryDatabase b = MemoryDatabase.create(Options.defaults())) {
            assertThat(a.seed()).isEqualTo(b.seed());
        }
    }

    @Test
    void seed_textThatIsNoNumber_isRefused() {
        assertThat(Seed.parse("-17")).isEqualTo(-17);
        assertThatThrownBy(() -> Seed.parse("abc"))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("rowloom.memory.seed");
    }
}
