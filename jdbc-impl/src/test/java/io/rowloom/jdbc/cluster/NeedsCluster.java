package io.rowloom.jdbc.cluster;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs a cluster on a machine that cannot have one, and prints why. */
final class NeedsCluster implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = GaleraCluster.missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("the packages are there");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println(missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }
}
