/** The command line: arguments in, text or JSON out. */
@NullMarked
package org.casus.cli;

import org.jspecify.annotations.NullMarked;
