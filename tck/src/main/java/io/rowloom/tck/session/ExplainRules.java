package io.rowloom.tck.session;

import io.rowloom.query.Query;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Plans of queries. */
final class ExplainRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S62", Word.class)
                .show("the words name the table and no value", ExplainRules::words)
                .show("a query with an order and bounds", ExplainRules::refined)
                .show("inside of a transaction", ExplainRules::inTransaction)
                .show("nothing is changed", ExplainRules::nothingChanged));
    }

    private static void words(World world) throws Exception {
        world.db();
        String word = world.words().word();
        String plan = world.db().from(Word.class).where(Word_.text.eq(word)).explain();
        Expect.holds("the plan to name the table", plan.contains("tck_word"));
        Expect.holds("the plan to hold no value", !plan.contains(word));
        Expect.holds("a plan behind the statement", plan.strip().lines().count() > 1);
    }

    private static void refined(World world) throws Exception {
        Query<Word> query = world.db()
                .from(Word.class)
                .where(Word_.alias.isNull().or(Word_.text.startsWith("a")))
                .orderBy(Word_.alias.desc(), Word_.text.asc())
                .offset(1)
                .limit(2);
        Expect.holds("the plan to name the table", query.explain().contains("tck_word"));
    }

    private static void inTransaction(World world) throws Exception {
        world.db().useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.holds(
                    "the plan to name the table", tx.from(Word.class).explain().contains("tck_word"));
            world.storeShuffled(tx, List.of(new Word("b")));
        });
        Expect.same("rows", 2L, world.db().from(Word.class).count());
    }

    private static void nothingChanged(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Query<Word> query = world.db().from(Word.class);
        Expect.same("two plans", query.explain(), query.explain());
        Expect.same("the rows", List.of(row), query.all());
    }
}
