import { existsSync, opendirSync, readdirSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

type Asked = {
  /** Where everything local lies. */
  readonly folder: string;
  readonly evidenceKeys: string;
  /** Other folders of keys that the asker may look into. */
  readonly keyFolders: readonly string[];
};

type Machine = {
  readonly freeBytes: number;
  /** Key files that others than their owner may read. */
  readonly openKeys: readonly string[];
  readonly hasEvidenceWithoutKeys: boolean;
};

/** What the disk says of an installation, as far as whoever asks may look. */
export function readMachine({ folder, evidenceKeys, keyFolders }: Asked): Machine {
  const ownKeys = listFiles(evidenceKeys);
  const files = [...ownKeys, ...keyFolders.flatMap(listFiles)];
  return {
    freeBytes: freeBytesAt(folder),
    openKeys: [...files, join(folder, "secrets.json")].filter(isOpen),
    hasEvidenceWithoutKeys: ownKeys.length === 0 && hasFiles(join(folder, "evidence")),
  };
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() && !entry.name.endsWith(".unfinished") ? [join(entry.parentPath, entry.name)] : [],
  );
}

/** Looks no further than the first file: a storage of evidence is large. */
function hasFiles(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const entries = opendirSync(folder, { recursive: true });
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync())
      if (entry.isFile() && !entry.name.endsWith(".unfinished")) return true;
    return false;
  } finally {
    entries.closeSync();
  }
}

/** On the volume that holds the folder, or will. */
function freeBytesAt(folder: string): number {
  if (!existsSync(folder)) return freeBytesAt(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Windows has no such bits: there the folder's own rights decide. */
const isOpen = (path: string): boolean =>
  process.platform !== "win32" && existsSync(path) && (statSync(path).mode & 0o077) !== 0;
