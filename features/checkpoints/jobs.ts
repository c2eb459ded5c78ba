import { signNow } from "./writes.ts";

export const jobs = { signNow };
