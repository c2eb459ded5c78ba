import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Below the backup's folder, with "/", never above it. */
const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[\w.\-/]+$/);
const count = z.int().nonnegative();

const file = z.strictObject({ path, bytes: count, sha256: digest });

const table = z.strictObject({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: count,
  file: path,
});

const log = z.strictObject({ workspaceId: z.guid(), size: count, root: digest, note: z.string() });

/** What a backup holds. It is written last: a folder without it is none. */
const manifest = z.strictObject({
  format: z.literal("maincourante-backup/1"),
  takenAt: z.string(),
  /** Names of the migrations that made the tables. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  /** The last checkpoint of each log, as the rows say it. */
  logs: z.array(log),
  /** "disk": the files are here; "s3": they stay where they are, which keeps copies of its own. */
  evidence: z.enum(["disk", "s3"]),
  files: z.array(file),
});
export type Manifest = z.output<typeof manifest>;
export type ListedFile = z.output<typeof file>;
export type ListedTable = z.output<typeof table>;

export const FORMAT = "maincourante-backup/1";
const NAME = "manifest.json";
export const manifestPath = (folder: string): string => join(folder, NAME);

/** Throws one line when there is no backup here, or one that this version does not read. */
export function readManifest(folder: string): Manifest {
  const at = manifestPath(folder);
  if (!existsSync(at)) throw new Error(`${folder} holds no whole backup: its ${NAME} is not there.`);
  const found = manifest.safeParse(parsed(readFileSync(at, "utf8")));
  if (found.success) return found.data;
  const fault = found.error.issues[0];
  throw new Error(`${at} is damaged or of another version: ${fault?.path.join(".")} ${fault?.message}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
