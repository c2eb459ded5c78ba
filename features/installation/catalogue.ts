/** What can be wrong with an installation, and whether it may start so. In the order in which one would mend it. */
export const FINDINGS = {
  addressWrong: "refuses",
  secretWeak: "refuses",
  databaseSilent: "refuses",
  databaseRefuses: "refuses",
  databaseOld: "refuses",
  databaseNewer: "refuses",
  loginWrong: "refuses",
  loginTooStrong: "refuses",
  loginOwns: "refuses",
  addressInClear: "warns",
  writesUnsafe: "warns",
  checksumsOff: "warns",
  noSecondCopy: "warns",
  clockApart: "warns",
  diskFull: "warns",
  keysOpen: "warns",
  keysMissing: "warns",
  mailMissing: "warns",
  workerSilent: "warns",
  logNotSigned: "warns",
  passphraseMissing: "warns",
  backupMissing: "warns",
  backupOld: "warns",
  backupDiffers: "warns",
  drillMissing: "warns",
  packsOff: "warns",
  packsOld: "warns",
} as const;
export type FindingId = keyof typeof FINDINGS;

/** The first version with what the tables need. */
export const OLDEST_POSTGRES = 15;
export const LONGEST_WITHOUT_BACKUP_HOURS = 26;
export const LONGEST_WITHOUT_DRILL_DAYS = 35;
export const WIDEST_CLOCK_GAP_MS = 2_000;
export const LEAST_FREE_BYTES = 2 * 2 ** 30;
