import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { type Members, zipBytes } from "#ledger/test-log.ts";
import { packVerifier } from "./pack-verifier.ts";
import { INCIDENT, logOf, withLines } from "./test-bundles.ts";

vi.setConfig({ testTimeout: 120_000 });

const FOLDER = mkdtempSync(join(tmpdir(), "verifier-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const VERIFIER = packVerifier();
const MAIN = join(import.meta.dirname, "main.ts");

/** A log whose bundles carry the very verifier. */
function bundles() {
  const log = logOf(12);
  const documents = new Map([
    ["verify.mjs", Buffer.from(VERIFIER)],
    ["case/case.json", Buffer.from("{}\n")],
  ]);
  const older = log.bundle(INCIDENT, { documents });
  log.write(INCIDENT, { text: "later" });
  return { log, older, newer: log.bundle(INCIDENT, { documents }) };
}

const { log, older, newer } = bundles();

async function zipAt(name: string, members: Members): Promise<string> {
  writeFileSync(join(FOLDER, name), await zipBytes(members));
  return join(FOLDER, name);
}

function unpackedAt(name: string, members: Members): string {
  for (const [path, bytes] of members) {
    mkdirSync(dirname(join(FOLDER, name, path)), { recursive: true });
    writeFileSync(join(FOLDER, name, path), bytes);
  }
  return join(FOLDER, name);
}

function run(program: string, ...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", program, ...given], {
    cwd: tmpdir(),
    encoding: "utf8",
  });
  return {
    status,
    answer: stdout === "" ? null : JSON.parse(stdout),
    refusal: stderr === "" ? null : JSON.parse(stderr),
  };
}

test("the one file is written the same each time, and needs no other", () => {
  expect(packVerifier()).toBe(VERIFIER);
  expect([...VERIFIER.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from)).toEqual(
    expect.arrayContaining(["node:crypto", "node:zlib"]),
  );
  expect(VERIFIER).not.toMatch(/^import (?!\* as \w+ from "node:)/m);
});

test("in the unpacked folder it says what the command says of the zip", async () => {
  const zip = await zipAt("newer.zip", newer.members);
  const folder = unpackedAt("unpacked", newer.members);
  const said = run(MAIN, zip);
  expect(said).toMatchObject({ status: 0, answer: { valid: true, keyTrusted: false, problems: [] } });
  expect(run(join(folder, "verify.mjs"))).toEqual(said);
});

test("with the older bundle and the key got elsewhere, the bundle is valid and trusted", async () => {
  const [zip, since] = [await zipAt("newer.zip", newer.members), await zipAt("older.zip", older.members)];
  const said = run(MAIN, zip, "--since", since, "--key", log.key);
  expect(said).toMatchObject({ status: 0, answer: { valid: true, keyTrusted: true } });
});

test("one character changed ends with 1, and the line is named first", async () => {
  const lines = newer.lines.with(6, (newer.lines[6] ?? "").replace("confirme", "infirmee"));
  const folder = unpackedAt("changed", withLines(newer, lines));
  const said = run(join(folder, "verify.mjs"));
  expect(said).toMatchObject({ status: 1, answer: { valid: false } });
  expect(said.answer.problems[0]).toMatchObject({ kind: "commitment_mismatch", entry: 7 });
});

test("what is no bundle, no file, no key or no option ends with 2 and the reason", async () => {
  const zip = await zipAt("newer.zip", newer.members);
  writeFileSync(join(FOLDER, "plain.txt"), "plain");
  const codes = [
    [join(FOLDER, "plain.txt")],
    [join(FOLDER, "absent.zip")],
    [zip, "--key", "none"],
    [zip, "--other"],
    [],
  ].map((given) => {
    const { status, answer, refusal } = run(MAIN, ...given);
    expect({ status, answer, keys: Object.keys(refusal.error) }).toEqual({
      status: 2,
      answer: null,
      keys: ["code", "message", "path"],
    });
    return refusal.error.code;
  });
  expect(codes).toEqual(["no_zip", "no_zip", "bad_key", "invalid", "invalid"]);
});
