package io.rowloom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rowloom.error.MisuseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void options_change_givesNewOnes() {
        Options changed = Options.defaults().echo(true).poolSize(3).user("ann").password("secret");
        assertThat(Options.defaults().echo()).isFalse();
        assertThat(Options.defaults().poolSize()).isEqualTo(10);
        assertThat(changed.echo()).isTrue();
        assertThat(changed.poolSize()).isEqualTo(3);
        assertThat(changed.lockWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(changed.toString()).doesNotContain("secret");
    }

    @Test
    void options_wrongValues_areMisuse() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> Options.defaults().poolSize(0))
                .withMessageContaining("poolSize");
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> Options.defaults().lockWait(Duration.ZERO))
                .withMessageContaining("lockWait");
    }

    @Test
    void open_unknownUrl_namesTheMendAndNoSecret() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> Rowloom.open("jdbc:oracle:thin:ann/secret@//db"))
                .withMessageContaining("jdbc:oracle:")
                .withMessageContaining("rowloom-jdbc")
                .withMessageNotContaining("secret");
    }
}
