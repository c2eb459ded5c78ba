import { LATE_HOURS } from "#features/crisis-packs/catalogue.ts";
import { LONGEST_WITHOUT_BACKUP_HOURS } from "./catalogue.ts";

export const jobs = {
  longestWithoutBackupHours: LONGEST_WITHOUT_BACKUP_HOURS,
  longestWithoutPacksHours: LATE_HOURS,
};
