package io.rowloom.tck.session;

import io.rowloom.tck.rule.Rule;
import java.util.List;

/** Rules on sessions that belong together. */
sealed interface SessionGroup
        permits ConcurrentRules,
                DetachedRules,
                DoomRules,
                ExplainRules,
                GuardRules,
                IdleRules,
                InterruptRules,
                IsolationRules,
                LedgerRules,
                LockRules,
                LockedRowRules,
                PageRules,
                PoolRules,
                QueryRules,
                ReadOnlyRules,
                ReadRules,
                RetryRules,
                SavepointRules,
                SchemaRules,
                SharedRules,
                StreamRules,
                TimeoutRules,
                TransactionRules,
                UnwrapRules,
                ValidateRules,
                WaitRules {

    List<Rule> rules();
}
