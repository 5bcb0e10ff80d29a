package io.rowloom.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims the annotations of Rowloom, those of JSpecify, and the one that marks generated code, for
 * {@link ModelProcessor}, behind which it runs. The compiler warns of annotations that nobody claims
 * ({@code -Xlint:processing}); a processor that looks at every class cannot claim, as it would take the annotations of
 * all other processors too. Those of Jakarta Validation stay free for processors of its own.
 */
@SupportedAnnotationTypes({"io.rowloom.*", "org.jspecify.annotations.*", "javax.annotation.processing.Generated"})
public final class ClaimingProcessor extends AbstractProcessor {

    /** Creates a processor; the compiler initialises it. */
    public ClaimingProcessor() {}

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
     * Does nothing but claim.
     *
     * @param annotations those that are claimed
     * @param round not looked at
     * @return true: they are claimed
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // nobody else needs to see these
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
