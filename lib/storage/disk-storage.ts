import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { notFound } from "#lib/errors.ts";
import { type Listed, type Storage, StorageFull, wordsOf } from "./storage.ts";

/** The calls that can fail half-way: a test makes each of them fail in turn. */
export type Files = Pick<typeof import("node:fs/promises"), "mkdir" | "open" | "rename" | "rm">;

const UNFINISHED = "unfinished";

/** Objects as files of one folder, readable by their owner alone: written aside, made durable, then renamed. */
export function diskStorage(folder: string, files: Files = { mkdir, open, rename, rm }): Storage {
  const pathOf = (name: string) => join(folder, ...wordsOf(name));
  const aside = join(folder, UNFINISHED);
  return {
    write: async (name, bytes) => {
      const path = pathOf(name);
      const unfinished = join(aside, randomBytes(16).toString("hex"));
      try {
        for (const needed of [dirname(path), aside])
          await files.mkdir(needed, { recursive: true, mode: 0o700 });
        await writeAside(files, unfinished, bytes);
        await files.rename(unfinished, path);
        await syncFolders(files, { from: dirname(path), to: folder });
      } catch (error) {
        await rm(unfinished, { force: true });
        throw isFull(error) ? new StorageFull(error) : error;
      }
    },
    read: (name) => readFile(pathOf(name)),
    has: async (name) => (await sizeOf(pathOf(name))) !== null,
    list: (from) => listFiles(folder, wordsOf(from).join("/")),
    remove: (name) => rm(pathOf(name), { force: true }),
    tidy: (before) => removeOlder(aside, before),
  };
}

async function writeAside(files: Files, path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await files.open(path, "wx", 0o600);
  try {
    for await (const piece of bytes) {
      let written = 0;
      while (written < piece.length) written += (await file.write(piece, written)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable once its folder is, and a new folder once the one around it is. */
async function syncFolders(files: Files, { from, to }: { from: string; to: string }): Promise<void> {
  // Windows opens no folder; its rename is durable by itself.
  if (process.platform === "win32") return;
  const path = await files.open(from, "r");
  await path.sync().finally(() => path.close());
  if (from !== to) await syncFolders(files, { from: dirname(from), to });
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

const isFull = (error: unknown): boolean => ["ENOSPC", "EDQUOT"].includes(String(codeOf(error)));

async function* readFile(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* createReadStream(path, { highWaterMark: 262_144 });
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? notFound("stored object") : error;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function listFiles(folder: string, name: string): Promise<Listed[]> {
  const inside = await entriesOf(join(folder, name));
  const listed: Listed[] = [];
  for (const entry of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${name}/${entry.name}`;
    if (entry.isDirectory()) listed.push(...(await listFiles(folder, path)));
    else listed.push({ name: path, size: (await sizeOf(join(folder, path))) ?? 0 });
  }
  return listed;
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

async function removeOlder(folder: string, before: Temporal.Instant): Promise<void> {
  for (const { name } of await entriesOf(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < before.epochMilliseconds) await rm(path, { force: true });
  }
}
