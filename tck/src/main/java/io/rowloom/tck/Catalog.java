package io.rowloom.tck;

import io.rowloom.tck.relation.RelationCatalog;
import io.rowloom.tck.report.Manifest;
import io.rowloom.tck.rule.Case;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.session.SessionCatalog;
import io.rowloom.tck.value.ValueCatalog;
import io.rowloom.tck.write.WriteCatalog;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rules of the suite. */
final class Catalog {

    /** The groups in the order of SPEC.md, the contract of sessions before the others. */
    private static final String GROUPS = "SRTNDULCWXB";

    private static final List<Rule> RULES = Stream.of(
                    ValueCatalog.rules(), WriteCatalog.rules(), RelationCatalog.rules(), SessionCatalog.rules())
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(
                            (Rule rule) -> GROUPS.indexOf(rule.id().charAt(0)))
                    .thenComparing(Rule::id))
            .toList();

    private Catalog() {}

    /** The rules, each id once. */
    static List<Rule> rules() {
        return RULES;
    }

    /** The manifest that belongs to the rules as they are compiled; the jar has it as a file. */
    static Manifest manifest() {
        StringBuilder text = new StringBuilder();
        Set<String> ids = new HashSet<>();
        for (Rule rule : RULES) {
            if (!ids.add(rule.id())) {
                throw new IllegalStateException("two groups have the rule " + rule.id());
            }
            text.append(rule.id()).append(' ').append(rule.level());
            if (rule.capability() != null) {
                text.append(' ').append(rule.capability());
            }
            text.append('\n');
            for (Case each : rule.cases()) {
                text.append("  ").append(each.name()).append('\n');
            }
        }
        return Manifest.of(text.toString());
    }
}
