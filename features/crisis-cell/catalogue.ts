/** The cell that decides, and the one that carries out. */
export const CELLS = ["decision", "operational"] as const;
export type Cell = (typeof CELLS)[number];

export const CELL_ROLES = [
  "director",
  "log_keeper",
  "dpo",
  "it",
  "communication",
  "legal",
  "vendor_liaison",
  "medical",
  "hr",
  "logistics",
] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** Held by one person at a time, and never by nobody: a gap in the rota is shown. */
export const CONTINUOUS_ROLES = ["director", "log_keeper"] as const satisfies readonly CellRole[];
export type ContinuousRole = (typeof CONTINUOUS_ROLES)[number];
