package io.rowloom.tck.relation;

import io.rowloom.tck.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules on relations. */
public final class RelationCatalog {

    private RelationCatalog() {}

    /**
     * Lists the rules.
     *
     * @return all of them
     */
    public static List<Rule> rules() {
        Stream<RelationGroup> groups = Stream.of(
                new AliasRules(),
                new CascadeRules(),
                new ComputedPageRules(),
                new LineRules(),
                new LinkRules(),
                new LoadRules(),
                new NumberedReferenceRules(),
                new PathRules(),
                new PriceRules(),
                new SavedReferenceRules(),
                new ShapeRules(),
                new StatementRules(),
                new UnsavedRules(),
                new ValueStreamRules());
        return groups.flatMap(group -> group.rules().stream()).toList();
    }
}
