package io.rowloom.state;

/** The values of one row of a table that counts how often a row was written. */
public abstract class VersionedSnapshot extends Snapshot {

    private long version;

    /** For generated classes. */
    protected VersionedSnapshot() {}

    @Override
    public final long version() {
        return version;
    }

    @Override
    public final void stampVersion(long newVersion) {
        this.version = newVersion;
    }
}
