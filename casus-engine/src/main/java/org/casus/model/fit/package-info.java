/** Estimation: rows of past candidates in, coefficients and resamples out. */
@NullMarked
package org.casus.model.fit;

import org.jspecify.annotations.NullMarked;
