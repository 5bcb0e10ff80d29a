package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.constraint.Storable;
import io.rowloom.error.ValueOutOfRangeException;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A message names the rule that is broken, and no other (rules T13, T14, T16, T17). */
class TextMessagesTest {

    private static final String LONG = "x".repeat(17);
    private static final String LONE = "\uD83D";
    private static final String LENGTH = "must have at most 16 characters (code points)";

    private final Database db = new StoreDatabase(new ScriptedStore(), Options.defaults());

    private Set<String> said(Consumer<Label> change) {
        Label label = new Label();
        change.accept(label);
        ConstraintViolationException error =
                catchThrowableOfType(ConstraintViolationException.class, () -> db.save(label));
        return error.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .collect(Collectors.toSet());
    }

    @Test
    void text_tooLong_isToldItsLength() {
        assertThat(said(label -> label.text = LONG)).containsExactly("text " + LENGTH);
        assertThat(said(label -> label.code = "abcde"))
                .containsExactly("code must have 2 to 4 characters (code points)");
    }

    @Test
    void text_withNul_isToldOfIt() {
        assertThat(said(label -> label.text = "a\0")).containsExactly("text " + Storable.NUL);
        assertThat(said(label -> label.code = "a\0")).containsExactly("code " + Storable.NUL);
        assertThat(said(label -> label.stripped = " a\0 ")).containsExactly("stripped " + Storable.NUL);
        assertThat(said(label -> label.free = "\0")).containsExactly("free " + Storable.NUL);
    }

    @Test
    void text_withHalfAPair_isToldOfIt() {
        assertThat(said(label -> label.text = LONE)).containsExactly("text " + Storable.SURROGATE);
        assertThat(said(label -> label.stripped = LONE)).containsExactly("stripped " + Storable.SURROGATE);
        assertThat(said(label -> label.free = LONE)).containsExactly("free " + Storable.SURROGATE);
    }

    @Test
    void text_tooLongAndWithNul_isToldBoth() {
        assertThat(said(label -> label.text = LONG + "\0"))
                .containsExactlyInAnyOrder("text " + LENGTH, "text " + Storable.NUL);
    }

    @Test
    void text_withAMessageOfTheProgram_keepsIt() {
        assertThat(said(label -> label.named = "abcde")).containsExactly("named is no name");
        assertThat(said(label -> label.named = "a\0")).containsExactly("named is no name");
    }

    @Test
    void update_withTextTooLong_isToldItsLength() {
        assertThatThrownBy(() -> db.from(Label.class).update(Label_.text.set(LONG)))
                .isInstanceOf(ValueOutOfRangeException.class)
                .hasMessageContaining(": " + LENGTH + ". Nothing was sent.");
    }
}
