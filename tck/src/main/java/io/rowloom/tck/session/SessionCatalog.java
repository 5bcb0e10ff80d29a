package io.rowloom.tck.session;

import io.rowloom.tck.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules on sessions. */
public final class SessionCatalog {

    private SessionCatalog() {}

    /**
     * Lists the rules.
     *
     * @return all of them
     */
    public static List<Rule> rules() {
        Stream<SessionGroup> groups = Stream.of(
                new ConcurrentRules(),
                new DetachedRules(),
                new DoomRules(),
                new ExplainRules(),
                new GuardRules(),
                new IdleRules(),
                new InterruptRules(),
                new IsolationRules(),
                new LedgerRules(),
                new LockRules(),
                new LockedRowRules(),
                new PageRules(),
                new PoolRules(),
                new QueryRules(),
                new ReadOnlyRules(),
                new ReadRules(),
                new RetryRules(),
                new SavepointRules(),
                new SchemaRules(),
                new SharedRules(),
                new StreamRules(),
                new TimeoutRules(),
                new TransactionRules(),
                new UnwrapRules(),
                new ValidateRules(),
                new WaitRules());
        return groups.flatMap(group -> group.rules().stream()).toList();
    }
}
