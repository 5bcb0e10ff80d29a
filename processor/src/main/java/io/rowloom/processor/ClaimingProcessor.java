package io.rowloom.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims the annotations of Rowloom, and no others, for {@link ModelProcessor}, behind which it runs. The compiler warns
 * of annotations that nobody claims ({@code -Xlint:processing}); a processor that looks at every class cannot claim, as
 * it would take the annotations of all other processors too.
 */
@SupportedAnnotationTypes("io.rowloom.*")
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
     * @param annotations those of Rowloom
     * @param round not looked at
     * @return true: they are claimed
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // these are ours alone
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
