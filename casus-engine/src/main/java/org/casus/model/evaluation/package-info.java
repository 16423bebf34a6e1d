/** Forward-chained scores: forecasts of past cases by models that never saw them, nor anything later. */
@NullMarked
package org.casus.model.evaluation;

import org.jspecify.annotations.NullMarked;
