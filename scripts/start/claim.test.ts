import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimFolder, findClaim } from "./claim.ts";

const noSuchProgram = 4_194_305;

describe("a data folder", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "claim-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is free again after a launcher that was killed outright", () => {
    writeFileSync(
      join(folder, "running.json"),
      JSON.stringify({ launcher: noSuchProgram, born: "", url: "http://localhost:1" }),
    );
    expect(findClaim(folder)).toBeNull();
    const release = claimFolder(folder, "http://localhost:3000");
    release();
  });

  it("is held by the launcher that runs, whatever program that is", () => {
    const release = claimFolder(folder, "http://localhost:3000");
    expect(findClaim(folder)?.url).toBe("http://localhost:3000");
    expect(() => claimFolder(folder, "http://localhost:3001")).toThrow("already runs");
    release();
    expect(findClaim(folder)).toBeNull();
  });

  it.runIf(process.platform === "linux")(
    "is free when another program was given the launcher's number",
    () => {
      const born = "1";
      writeFileSync(
        join(folder, "running.json"),
        JSON.stringify({ launcher: process.pid, born, url: "http://localhost:1" }),
      );
      expect(findClaim(folder)).toBeNull();
    },
  );

  it("is free again after a claim that was cut short while being written", () => {
    writeFileSync(join(folder, "running.json"), "{");
    expect(() => claimFolder(folder, "http://localhost:3000")()).not.toThrow();
  });
});
