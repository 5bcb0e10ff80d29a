package io.rowloom.tck.rule;

/** What a case does. It throws when the rule does not hold. */
@FunctionalInterface
public interface CaseBody {

    /**
     * Shows one side of a rule.
     *
     * @param world a fresh database with the tables of the rule, and the seed
     * @throws Exception when the rule does not hold
     */
    void run(World world) throws Exception;
}
