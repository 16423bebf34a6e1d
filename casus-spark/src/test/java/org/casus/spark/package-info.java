/** Tests of the jobs: within this process, and on a cluster of processes. */
@NullMarked
package org.casus.spark;

import org.jspecify.annotations.NullMarked;
