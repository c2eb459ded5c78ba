import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file that is there whole, or as it was before, whatever happens; readable by its owner alone. */
export function writeDurably(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const file = openSync(unfinished, "w", 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

function syncFolder(path: string): void {
  // Windows opens no folder; its rename is durable by itself.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}
