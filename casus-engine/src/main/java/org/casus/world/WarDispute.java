package org.casus.world;

/**
 * Which militarised dispute belongs to which war (COW's directed dyadic war file).
 *
 * @param war the war's id, {@code war:139}
 * @param dispute the dispute's number, as used by both MID and GML
 */
public record WarDispute(String war, int dispute) {}
