import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closedFolderFault, firstClosedFolder } from "./account.ts";

const stranger = { uid: 64_001, gid: 64_001 };

describe("the database's own user", () => {
  let outer: string;
  let inner: string;

  beforeEach(() => {
    outer = mkdtempSync(join(tmpdir(), "folders-"));
    inner = join(outer, "inner");
    mkdirSync(inner);
    chmodSync(outer, 0o755);
    chmodSync(inner, 0o755);
  });
  afterEach(() => rmSync(outer, { recursive: true }));

  it("may enter folders open to all", () => {
    expect(firstClosedFolder(inner, stranger)).toBeUndefined();
  });

  it("is stopped by the outermost closed folder", () => {
    chmodSync(outer, 0o700);
    expect(firstClosedFolder(inner, stranger)).toBe(outer);
  });

  it("makes one line saying which folder and what to do when the data are out of reach", () => {
    chmodSync(inner, 0o700);
    const fault = closedFolderFault({ programs: outer, files: inner }, stranger);
    expect(fault).toContain(`may not enter ${inner}`);
    expect(fault).toContain("DATA_DIR");
    expect(fault).not.toContain("\n");
  });

  it("makes one line about the checkout when its own programs are out of reach", () => {
    chmodSync(inner, 0o700);
    expect(closedFolderFault({ programs: inner, files: outer }, stranger)).toContain("move this folder");
  });
});
