import { mkdir, mkdtemp, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskStorage, type Files } from "./disk-storage.ts";
import type { Storage } from "./storage.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "evidence-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* bytes(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
const text = async (storage: Storage, name: string) =>
  Buffer.concat(await Array.fromAsync(storage.read(name))).toString();
const everything = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

/** The same calls, of which the `nth` fails as a full disk does. */
function failing(nth: number): { files: Files; calls: () => number } {
  let calls = 0;
  const count = () => {
    calls += 1;
    if (calls === nth) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  };
  const counted = <Call extends (...given: never[]) => unknown>(call: Call): Call =>
    (async (...given: Parameters<Call>) => {
      count();
      return call(...given);
    }) as unknown as Call;
  const files = {
    mkdir: counted(mkdir),
    rename: counted(rename),
    rm: counted(rm),
    open: async (...given: Parameters<typeof open>) => {
      count();
      const file = await open(...given);
      return new Proxy(file, {
        get: (target, name) => {
          const member = Reflect.get(target, name);
          if (typeof member !== "function") return member;
          const call = member.bind(target);
          return name === "close" ? call : counted(call);
        },
      });
    },
  } as Files;
  return { files, calls: () => calls };
}

describe("evidence on the disk", () => {
  test("is read back as it was written, by its owner alone", async () => {
    const storage = diskStorage(folder);
    await storage.write("files/a/1", bytes("one", "two"));
    expect(await text(storage, "files/a/1")).toBe("onetwo");
    expect((await stat(join(folder, "files/a/1"))).mode & 0o777).toBe(0o600);
    expect(await storage.list("files")).toEqual([{ name: "files/a/1", size: 6 }]);
    await storage.remove("files/a/1");
    await storage.remove("files/a/1");
    expect(await storage.has("files/a/1")).toBe(false);
    await expect(text(storage, "files/a/1")).rejects.toMatchObject({ code: "not_found" });
    expect(await storage.list("nothing")).toEqual([]);
  });

  test.each(["../outside", "files/../../outside", "/etc/passwd", "files//a", "", ".hidden", "a\0b", "A"])(
    "knows no object named %j",
    async (name) => {
      await expect(diskStorage(folder).write(name, bytes("x"))).rejects.toThrow("not the name");
    },
  );

  test("whatever call fails for want of room, is the old object or the new one, and nothing half-written stays", async () => {
    await diskStorage(folder).write("files/a", bytes("old"));
    let passed = false;
    for (let nth = 1; !passed; nth += 1) {
      const { files, calls } = failing(nth);
      const storage = diskStorage(folder, files);
      const outcome = await storage.write("files/a", bytes("new", "er")).then(
        () => "written",
        (error) => error.problems?.[0]?.problem,
      );
      passed = calls() < nth;
      expect(outcome).toBe(passed ? "written" : "storageFull");
      expect(["old", "newer"]).toContain(await text(storage, "files/a"));
      expect(await everything()).toHaveLength(1);
    }
    expect(await text(diskStorage(folder), "files/a")).toBe("newer");
  });

  test("is not there when what should be written breaks off", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("the connection broke");
    }
    await expect(diskStorage(folder).write("files/a", broken())).rejects.toThrow("broke");
    expect(await everything()).toEqual([]);
  });

  test("loses what a killed program left aside, once it is old", async () => {
    const storage = diskStorage(folder);
    await storage.write("files/a", bytes("kept"));
    for (const [name, seconds] of [
      ["old", 1_000],
      ["young", 3_000],
    ] as const) {
      const file = await open(join(folder, "unfinished", name), "w");
      await file.close();
      await utimes(join(folder, "unfinished", name), seconds, seconds);
    }
    await storage.tidy(Temporal.Instant.fromEpochMilliseconds(2_000_000));
    expect((await everything()).map(({ name }) => name).sort()).toEqual(["a", "young"]);
  });
});
