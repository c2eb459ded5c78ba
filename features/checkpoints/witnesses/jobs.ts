import { sendCheckpoint } from "./writes.ts";

export const jobs = { sendCheckpoint };
