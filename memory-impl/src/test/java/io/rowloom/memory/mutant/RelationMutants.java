package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.ForeignKey;
import io.rowloom.relation.OnDelete.Action;
import java.util.List;

/** What may go wrong with references when a row is deleted. */
final class RelationMutants {

    private RelationMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R09", "a cascading reference restricts", instead(Action.CASCADE, Action.RESTRICT)),
                Mutant.of("R09", "a reference that is to be null restricts", instead(Action.SET_NULL, Action.RESTRICT)),
                Mutant.of("R09", "a row whose reference is to be null goes", instead(Action.SET_NULL, Action.CASCADE)),
                Mutant.of("C10", "a cascading reference restricts", instead(Action.CASCADE, Action.RESTRICT)),
                Mutant.of("C16", "a restricting row goes too", instead(Action.RESTRICT, Action.CASCADE)),
                Mutant.of("R05", "links outlive their rows", instead(Action.CASCADE, Action.RESTRICT)));
    }

    private static Semantics instead(Action broken, Action wrong) {
        return new Semantics() {
            @Override
            public Action onDelete(ForeignKey key) {
                return key.onDelete() == broken ? wrong : key.onDelete();
            }
        };
    }
}
