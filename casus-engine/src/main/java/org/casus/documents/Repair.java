package org.casus.documents;

/**
 * Something that was broken in a document's source and has been mended.
 *
 * @param what was broken, and what was done about it
 * @param where it was: the field, the line (from 1) and the offset in characters (from 0)
 */
public record Repair(String what, String where) {}
