/**
 * From the world on the eve of a crisis to what the model sees: whose obligations are due, and one vector of numbers per
 * candidate and side.
 *
 * <p>Comes after {@code world}; what goes out feeds {@code model}. Also says which past conflicts are the cases to learn
 * from, who began them and who joined.
 */
@NullMarked
package org.casus.features;

import org.jspecify.annotations.NullMarked;
