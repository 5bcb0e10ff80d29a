package io.rowloom.differential.meeting;

/**
 * A meeting that told on a store what the rules do not allow.
 *
 * @param store the name of the store
 * @param meeting the meeting, as small as it could be made
 * @param trace how it went, as text
 * @param what what is not allowed
 */
public record Dispute(String store, Meeting meeting, String trace, String what) {

    /**
     * Tells what is wrong, and how to let them meet again.
     *
     * @return a text of several lines
     */
    public String report() {
        return store + " told what no rule allows, in this meeting of the seed " + meeting.seed() + ":\n" + meeting
                + "it went like this (part.step, from when to when):\n" + trace + what
                + "\nlet them meet again: mvn -pl differential -am test -Dtest=MeetingsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drowloom.differential.seed=" + meeting.seed() + "\n";
    }
}
