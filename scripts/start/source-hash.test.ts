import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "./source-hash.ts";

describe("the fingerprint that decides whether pages are built again", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "sources-"));
    mkdirSync(join(root, "app/[locale]"), { recursive: true });
    mkdirSync(join(root, "docs"));
    write("app/[locale]/page.tsx", "one");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const hash = () => sourceHash({ root, skip: ["local", "docs"] });

  it("changes with the text of a page", () => {
    const before = hash();
    write("app/[locale]/page.tsx", "two");
    expect(hash()).not.toBe(before);
  });

  it("changes with the name of a page", () => {
    const before = hash();
    renameSync(join(root, "app/[locale]/page.tsx"), join(root, "app/[locale]/layout.tsx"));
    expect(hash()).not.toBe(before);
  });

  it("does not change with a document, a test, a hidden file or a folder that is left out", () => {
    const before = hash();
    mkdirSync(join(root, "local"));
    for (const path of ["docs/a.md", "app/page.test.ts", ".hidden", "local/rows"]) write(path, "new");
    expect(hash()).toBe(before);
  });
});
