/** The codes of all that can go wrong; {@code docs/errors} has a page for each. */
@NullMarked
package org.casus.error;

import org.jspecify.annotations.NullMarked;
