package io.rowloom.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor. It finds every class that extends {@code io.rowloom.Model} and every record that
 * is a table, without annotations, and writes its companion beside it: {@code User_} for {@code User}; and one list of the tables for each compilation. It reports
 * all problems of a compilation in one run, and claims no annotation, so that other processors see them all (see
 * {@link ClaimingProcessor} for our own).
 *
 * <p>Name it in {@code <annotationProcessorPaths>} of the maven-compiler-plugin. The compiler makes it and calls it on
 * one thread.
 */
@SupportedAnnotationTypes("*")
public final class ModelProcessor extends AbstractProcessor {

    private @Nullable Compilation compilation;

    /** Creates a processor; the compiler initialises it. */
    public ModelProcessor() {}

    /**
     * Says which sources it reads.
     *
     * @return the newest version that the compiler knows
     */
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    /**
     * Reads, checks and writes what a round brings.
     *
     * @param annotations not looked at
     * @param round the round
     * @return false: nothing is claimed
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Compilation current = compilation == null ? new Compilation(processingEnv) : compilation;
        compilation = current;
        current.process(round);
        return false;
    }
}
