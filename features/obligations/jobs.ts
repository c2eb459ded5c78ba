import { recordPassedDeadline } from "./commands/record-passed-deadline.ts";

export const jobs = { recordPassedDeadline };
