import { describe, expect, it } from "vitest";
import { localPath } from "./local-path.ts";

const ORIGIN = "http://localhost:3000";

const prefixes = [
  "//",
  "///",
  "////",
  "/\\",
  "\\\\",
  "\\/",
  "/\t/",
  "/\n/",
  "/\r/",
  "\t//",
  " //",
  "/\t\\",
  "https://",
  "http://",
];
const hosts = [
  "evil.example",
  "evil.example/fr",
  "evil.example:3000",
  "localhost:3000@evil.example",
  "localhost:3000.evil.example",
  "evil.example#@localhost:3000",
  "evil.example?localhost:3000",
];
const schemes = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://evil.example",
  "mailto:eve@evil.example",
  "http:evil.example",
  "http:/evil.example",
  "https:evil.example",
  "evil.example",
  "@evil.example",
  ".evil.example",
  "",
  " ",
  "\0",
  "http://localhost:3001/",
  "https://localhost:3000/",
  "http://127.0.0.1:3000/",
  "http://[::1]:3000/",
];
const payloads = [...prefixes.flatMap((prefix) => hosts.map((host) => prefix + host)), ...schemes];

describe("where a sign-in may lead", () => {
  it("was tried with 120 payloads", () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(120);
  });

  it.each(payloads)("does not leave for %j", (payload) => {
    const path = localPath(payload, ORIGIN);
    expect(path).toMatch(/^\/(?![/\\])/);
    expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
  });

  it.each([
    "/%2F%2Fevil.example",
    "/%5Cevil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/fr/..//evil.example",
  ])("keeps the encoded or relative %j on this site", (payload) => {
    const path = localPath(payload, ORIGIN);
    expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
    expect(path).not.toMatch(/^\/[/\\]/);
  });

  it("keeps a path of this site with its query", () => {
    expect(localPath("/fr/cellule/incidents?etat=ouvert", ORIGIN)).toBe("/fr/cellule/incidents?etat=ouvert");
  });

  it("does not take even this site's full address", () => {
    expect(localPath(`${ORIGIN}/fr`, ORIGIN)).toBe("/");
  });
});
