package io.rowloom.tck.value;

import io.rowloom.tck.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules on values. */
public final class ValueCatalog {

    private ValueCatalog() {}

    /**
     * Lists the rules.
     *
     * @return all of them
     */
    public static List<Rule> rules() {
        Stream<ValueGroup> groups = Stream.of(
                new EqualityRules(),
                new TextOrderRules(),
                new PatternRules(),
                new SizeRules(),
                new DepthRules(),
                new StrictTextRules(),
                new IntegerRules(),
                new DecimalRules(),
                new FloatRules(),
                new TimeRules(),
                new DateRules(),
                new BytesRules(),
                new NullRules(),
                new LogicRules(),
                new OperatorRules(),
                new AggregateRules(),
                new TextFunctionRules(),
                new NumberFunctionRules(),
                new TypeRules());
        return groups.flatMap(group -> group.rules().stream()).toList();
    }
}
