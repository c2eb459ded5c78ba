import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keyFolder } from "./key-folder.ts";
import { writeDurably } from "./write-durably.ts";

const FILE = "last-checkpoint";

/** The note of the last checkpoint signed here, kept where no restored database reaches it; null before the first. */
export function readLastNote(keys: string, workspaceId: string): string | null {
  const file = join(keyFolder(keys, workspaceId), FILE);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

export function keepLastNote(keys: string, workspaceId: string, note: string): void {
  writeDurably(join(keyFolder(keys, workspaceId), FILE), note);
}
