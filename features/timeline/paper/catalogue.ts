/** Lines that a form takes at once: as many as the sheet of a crisis pack has. */
export const SHEET_LINES = 12;
/** A line that somebody wrote by hand while nothing else worked, keyed in afterwards. */
export const PAPER = "paper";
