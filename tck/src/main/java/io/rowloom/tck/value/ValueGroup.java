package io.rowloom.tck.value;

import io.rowloom.tck.rule.Rule;
import java.util.List;

/** Rules on values that belong together. */
sealed interface ValueGroup
        permits AggregateRules,
                BytesRules,
                DateRules,
                DecimalRules,
                DepthRules,
                EqualityRules,
                FloatRules,
                IntegerRules,
                LogicRules,
                NullRules,
                NumberFunctionRules,
                OperatorRules,
                PatternRules,
                SizeRules,
                StrictTextRules,
                TextFunctionRules,
                TextOrderRules,
                TimeRules,
                TypeRules {

    List<Rule> rules();
}
