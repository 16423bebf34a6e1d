/** Tests of the house as a whole, and what tests share. */
@NullMarked
package org.casus;

import org.jspecify.annotations.NullMarked;
