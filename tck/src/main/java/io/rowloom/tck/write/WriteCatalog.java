package io.rowloom.tck.write;

import io.rowloom.tck.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules on writing. */
public final class WriteCatalog {

    private WriteCatalog() {}

    /**
     * Lists the rules.
     *
     * @return all of them
     */
    public static List<Rule> rules() {
        Stream<WriteGroup> groups = Stream.of(
                new BadRowRules(),
                new BulkRules(),
                new CircleRules(),
                new DeferredRules(),
                new ClockRules(),
                new ConstraintRules(),
                new CountRules(),
                new DeleteRules(),
                new GraphRules(),
                new IdRules(),
                new MutableValueRules(),
                new ModifyRules(),
                new NameRules(),
                new NumberedIdRules(),
                new PatchParseRules(),
                new PatchRules(),
                new ProjectionRules(),
                new RecordRules(),
                new ReferenceRules(),
                new SaveAllRules(),
                new SaveRules(),
                new UpsertAllRules(),
                new UpsertRules(),
                new VersionRules(),
                new VersionRaceRules(),
                new ViolationRules(),
                new WidePatchRules());
        return groups.flatMap(group -> group.rules().stream()).toList();
    }
}
