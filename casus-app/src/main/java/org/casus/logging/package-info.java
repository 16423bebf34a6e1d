/** The log: one JSON object a line, on standard error. */
@NullMarked
package org.casus.logging;

import org.jspecify.annotations.NullMarked;
