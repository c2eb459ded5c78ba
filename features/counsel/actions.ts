"use server";

import { action } from "#lib/action.ts";
import { releasePrivilegedEntry } from "./commands/release-privileged-entry.ts";
import { writePrivilegedEntry } from "./commands/write-privileged-entry.ts";

export const writePrivilegedEntryAction = action(writePrivilegedEntry);
export const releasePrivilegedEntryAction = action(releasePrivilegedEntry);
