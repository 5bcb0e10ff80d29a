package io.rowloom.memory.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All mutants. */
public final class Mutants {

    private Mutants() {}

    public static List<Mutant> all() {
        return Stream.of(
                        TextMutants.all(),
                        NumberMutants.all(),
                        TimeMutants.all(),
                        LogicMutants.all(),
                        ExpressionMutants.all(),
                        SummaryMutants.all(),
                        WriteMutants.all(),
                        ChangeMutants.all(),
                        QueryMutants.all(),
                        SizeMutants.all(),
                        LockMutants.all(),
                        TransactionMutants.all(),
                        NameMutants.all(),
                        RelationMutants.all(),
                        VersionMutants.all(),
                        SessionMutants.all(),
                        AskingMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
