/** How a conflict ends, given who fights in it: which side prevails, how many die. */
@NullMarked
package org.casus.model.ending;

import org.jspecify.annotations.NullMarked;
