package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;
import java.util.List;

/**
 * What the checks say of the models of a round.
 *
 * @param good the models without a problem
 * @param problems every problem
 */
public record Checked(List<ModelPicture> good, List<Problem> problems) {}
