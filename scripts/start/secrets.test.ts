import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOrCreateSecrets } from "./secrets.ts";

describe("the passwords of an installation", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "secrets-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("are all different, and readable by their owner alone", () => {
    const secrets = readOrCreateSecrets(folder);
    expect(new Set(Object.values(secrets)).size).toBe(5);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("stay the same at the next start", () => {
    expect(readOrCreateSecrets(folder)).toEqual(readOrCreateSecrets(folder));
  });

  it("are not drawn again beside a database they could not open", () => {
    mkdirSync(join(folder, "postgres"));
    expect(() => readOrCreateSecrets(folder)).toThrow("put it back");
  });
});
