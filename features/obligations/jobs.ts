import { recordPassedDeadline } from "./commands/record-passed-deadline.ts";
import { announceDeadlines } from "./deadlines/commands/announce-deadlines.ts";
import { HOURS_BEFORE, TOLD_LATE_HOURS } from "./deadlines/rules.ts";

export const jobs = {
  recordPassedDeadline,
  announceDeadlines,
  hoursBefore: HOURS_BEFORE,
  toldLateHours: TOLD_LATE_HOURS,
};
