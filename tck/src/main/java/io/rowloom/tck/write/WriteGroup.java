package io.rowloom.tck.write;

import io.rowloom.tck.rule.Rule;
import java.util.List;

/** Rules on writing that belong together. */
sealed interface WriteGroup
        permits BadRowRules,
                BulkRules,
                CircleRules,
                ClockRules,
                ConstraintRules,
                CountRules,
                DeferredRules,
                DeleteRules,
                GraphRules,
                IdRules,
                MutableValueRules,
                ModifyRules,
                NameRules,
                NumberedIdRules,
                PatchParseRules,
                PatchRules,
                ProjectionRules,
                RecordRules,
                ReferenceRules,
                SaveAllRules,
                SaveRules,
                UpsertAllRules,
                UpsertRules,
                VersionRules,
                VersionRaceRules,
                ViolationRules,
                WidePatchRules {

    List<Rule> rules();
}
