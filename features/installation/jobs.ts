import { LONGEST_WITHOUT_BACKUP_HOURS } from "./catalogue.ts";

export const jobs = { longestWithoutBackupHours: LONGEST_WITHOUT_BACKUP_HOURS };
