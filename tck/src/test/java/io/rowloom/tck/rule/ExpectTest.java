package io.rowloom.tck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import io.rowloom.error.ValueOutOfRangeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the suite expects of an error. */
class ExpectTest {

    private static Object misuse(String message) {
        throw new MisuseException(message);
    }

    @Test
    void thrown_theError_isGiven() {
        MisuseException error =
                Expect.thrown(MisuseException.class, () -> misuse("expected one thing and found another"), "value");
        assertThat(error).hasMessageContaining("expected one thing");
    }

    @Test
    void thrown_nothing_fails() {
        assertThatThrownBy(() -> Expect.thrown(MisuseException.class, () -> "fine"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing was thrown");
    }

    @Test
    void thrown_another_failsWithItAsCause() {
        assertThatThrownBy(() -> Expect.thrown(ValueOutOfRangeException.class, () -> misuse("other")))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(MisuseException.class);
    }

    @Test
    void thrown_valueInMessage_fails() {
        assertThatThrownBy(() -> Expect.thrown(MisuseException.class, () -> misuse("got secret"), "secret"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to show the value");
    }

    @Test
    void thrown_blankMessage_fails() {
        assertThatThrownBy(() -> Expect.thrown(MisuseException.class, () -> misuse(" ")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void same_comparesArraysByValue() {
        assertThatCode(() -> Expect.same("bytes", new byte[] {1}, new byte[] {1}))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Expect.same("bytes", new byte[] {1}, new byte[] {2}))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected bytes to be 01 and found 02");
    }

    @Test
    void instance_equalObject_isNotTheSame() {
        List<String> one = List.of("a", "b");
        assertThatThrownBy(() -> Expect.instance("the list", one, List.of("a", "b")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Expect.otherInstance("the list", one, one)).isInstanceOf(AssertionError.class);
    }

    @Test
    void elsewhere_errorsOfTheOtherThread_comeOut() throws Exception {
        assertThat(World.elsewhere(() -> Thread.currentThread().isVirtual())).isTrue();
        assertThatThrownBy(() -> World.elsewhere(() -> misuse("there"))).isInstanceOf(MisuseException.class);
    }

    @Test
    void rule_twoCasesOfOneName_areRefused() {
        assertThatThrownBy(() -> Rule.core("T01").show("a", world -> {}).show("a", world -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T01");
    }
}
