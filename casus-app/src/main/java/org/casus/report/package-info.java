/**
 * Renderings of an answer: text for people, JSON and CSV for programs. All show the same value.
 */
@NullMarked
package org.casus.report;

import org.jspecify.annotations.NullMarked;
