/** What the joining model is held against: the kinds of model that others publish. */
@NullMarked
package org.casus.model.baselines;

import org.jspecify.annotations.NullMarked;
