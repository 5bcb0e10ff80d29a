package io.rowloom.differential.oracle;

/**
 * Answers of a store that do not fit one another.
 *
 * @param store the name of the store
 * @param seed what rows and conditions were made of
 * @param rows the rows, as a program
 * @param condition the condition, as small as it could be made
 * @param what what does not fit
 */
public record Objection(String store, long seed, String rows, String condition, String what) {

    /**
     * Tells what is wrong and how to see it again.
     *
     * @return a text of several lines
     */
    public String report() {
        return store + " contradicts itself, seed " + seed + ":\n" + rows + "with the condition\n    " + condition
                + "\n" + what + "\nask again with this seed: mvn -pl differential -am test -Dtest=OraclesTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drowloom.differential.seed=" + seed + "\n";
    }
}
