/** The packages as a user gets them. */
@NullMarked
package org.casus.dist;

import org.jspecify.annotations.NullMarked;
