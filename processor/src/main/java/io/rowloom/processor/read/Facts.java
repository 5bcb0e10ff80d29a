package io.rowloom.processor.read;

import io.rowloom.meta.FieldFacts;
import io.rowloom.processor.picture.RuleText;
import io.rowloom.processor.picture.Rules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * What the companion of a base says of the base's own fields.
 *
 * @param fields the facts, by the path of the field
 */
record Facts(Map<String, Fact> fields) {

    /** No facts: the base is source, and says it itself. */
    static final Facts NONE = new Facts(Map.of());

    /** What is known of one field. */
    record Fact(boolean nullable, Rules rules) {}

    /** Reads the facts of a companion, if there are any. */
    static Optional<Facts> of(TypeElement companion, Annotations annotations) {
        return annotations.find(companion, FieldFacts.class).map(facts -> {
            Map<String, Fact> fields = new HashMap<>();
            annotations
                    .mirrors(facts, "value")
                    .forEach(fact -> fields.put(
                            annotations.value(fact, "field").orElseThrow().toString(), fact(fact, annotations)));
            return new Facts(fields);
        });
    }

    private static Fact fact(AnnotationMirror fact, Annotations annotations) {
        boolean nullable = annotations.value(fact, "nullable").equals(Optional.of(true));
        return new Fact(
                nullable,
                new Rules(annotations.texts(fact, "rules").stream()
                        .map(RuleText::parse)
                        .toList()));
    }

    Optional<Fact> of(String path) {
        return Optional.ofNullable(fields.get(path));
    }
}
