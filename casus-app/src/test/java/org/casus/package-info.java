/** Tests of the app as a whole. */
@NullMarked
package org.casus;

import org.jspecify.annotations.NullMarked;
