package io.rowloom.tck.relation;

import io.rowloom.tck.rule.Rule;
import java.util.List;

/** Rules on relations that belong together. */
sealed interface RelationGroup
        permits AliasRules,
                CascadeRules,
                ComputedPageRules,
                LineRules,
                LinkRules,
                LoadRules,
                NumberedReferenceRules,
                PathRules,
                PriceRules,
                SavedReferenceRules,
                ShapeRules,
                StatementRules,
                UnsavedRules,
                ValueStreamRules {

    List<Rule> rules();
}
