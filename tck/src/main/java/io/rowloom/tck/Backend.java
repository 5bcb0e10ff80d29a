package io.rowloom.tck;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.tck.report.Limitation;
import io.rowloom.tx.Capability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is tested: how to open it, what it can do beyond the core, and what it is known to break. Immutable.
 * <pre>{@code
 * Backend.named("acme", "1.2.0")
 *         .open(options -> Rowloom.open("acme:" + freshNamespace(), options))
 *         .capabilities(Capability.SAVEPOINTS)
 *         .limitation("T07", "supplementary characters sort by UTF-16 unit", "ACME-41")
 *         .build();
 * }</pre>
 */
public final class Backend {

    private final String name;
    private final String version;
    private final Opening opening;
    private final Set<Capability> capabilities;
    private final List<Limitation> limitations;

    private Backend(Builder builder, Opening opening) {
        this.name = builder.name;
        this.version = builder.version;
        this.opening = opening;
        this.capabilities = Set.copyOf(builder.capabilities);
        this.limitations = List.copyOf(builder.limitations);
    }

    /** How a backend opens a database. It may be called by several threads. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens a fresh, empty and isolated database. The suite closes it.
         *
         * @param options turns the default options into those to use: hand it to {@code Rowloom.open(url, options)}
         * @return the database
         * @throws Exception if it cannot be opened; every case fails then
         */
        Database open(UnaryOperator<Options> options) throws Exception;
    }

    /**
     * Begins the description of a backend.
     *
     * @param name its name, for the report and the names of its files
     * @param version its version
     * @return a builder
     */
    public static Builder named(String name, String version) {
        return new Builder(name, version);
    }

    /**
     * Tells the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Tells the version.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Tells what it can do beyond the core.
     *
     * @return the capabilities
     */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /**
     * Tells which rules it is known to break.
     *
     * @return the limitations, in the order in which they were declared
     */
    public List<Limitation> limitations() {
        return limitations;
    }

    /**
     * Opens a fresh database.
     *
     * @param options turns the default options into those to use
     * @return the database, to be closed
     * @throws Exception if it cannot be opened
     */
    public Database open(UnaryOperator<Options> options) throws Exception {
        return opening.open(options);
    }

    /** Collects what a backend is. Used by one thread. */
    public static final class Builder {

        private final String name;
        private final String version;
        private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        private final List<Limitation> limitations = new ArrayList<>();
        private @Nullable Opening opening;

        private Builder(String name, String version) {
            this.name = Objects.requireNonNull(name, "name");
            this.version = Objects.requireNonNull(version, "version");
        }

        /**
         * Says how a fresh, empty and isolated database is opened.
         *
         * @param how called for each case, some cases call it more than once
         * @return this builder
         */
        public Builder open(Opening how) {
            this.opening = Objects.requireNonNull(how, "how");
            return this;
        }

        /**
         * Declares what the backend can do beyond the core. What is declared is tested, and what is not has to be refused.
         *
         * @param declared the capabilities
         * @return this builder
         */
        public Builder capabilities(Capability... declared) {
            capabilities.addAll(List.of(declared));
            return this;
        }

        /**
         * Declares a rule that the backend is known to break. Its cases still run, and one of them must fail.
         *
         * @param rule the id of the rule
         * @param text what the backend does instead
         * @param issue where its authors keep track of it
         * @return this builder
         */
        public Builder limitation(String rule, String text, String issue) {
            limitations.add(new Limitation(rule, text, issue));
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the backend
         * @throws IllegalStateException if nobody said how it is opened
         */
        public Backend build() {
            Opening how = opening;
            if (how == null) {
                throw new IllegalStateException("the backend " + name
                        + " does not say how it is opened. Add .open(options -> Rowloom.open(\"…\", options)).");
            }
            return new Backend(this, how);
        }
    }
}
