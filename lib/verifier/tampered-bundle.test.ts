import { describe, expect, test, vi } from "vitest";
import { HEAD, SINCE } from "#ledger/bundle.ts";
import { zipBytes } from "#ledger/test-log.ts";
import { everyChange, hundredRecords } from "./every-change.ts";
import {
  INCIDENT,
  linesOf,
  logOf,
  openBytes,
  openMembers,
  outcomeOf,
  spelled,
  withFile,
  withLines,
} from "./test-bundles.ts";

vi.setConfig({ testTimeout: 120_000 });

const BUNDLE = hundredRecords();

describe("a bundle of a hundred records", () => {
  test("is valid, and trusted only with the key that was got elsewhere", async () => {
    const bundle = await openBytes(await zipBytes(BUNDLE.members));
    const alone = await outcomeOf(bundle);
    expect(alone).toMatchObject({
      verdict: { valid: true, keyTrusted: false, entries: 100, withheldEntries: 0 },
    });
    const known = await outcomeOf(bundle, undefined, BUNDLE.manifest.log.key);
    expect(known).toMatchObject({ verdict: { valid: true, keyTrusted: true, exported: { entry: 100 } } });
  });

  test("signed by another key than the one got elsewhere is not what the log attests", async () => {
    const stranger = logOf(2, 9);
    const outcome = await outcomeOf(openMembers(BUNDLE.members), undefined, stranger.key);
    expect(spelled(outcome)).toBe("bad_signature");
    expect(outcome).toMatchObject({ verdict: { keyTrusted: false } });
  });

  test("that brings its own key is never trusted, however well it is signed", async () => {
    const forged = logOf(100, 9).bundle(INCIDENT);
    const outcome = await outcomeOf(openMembers(forged.members));
    expect(outcome).toMatchObject({ verdict: { valid: true, keyTrusted: false } });
    const checked = await outcomeOf(openMembers(forged.members), undefined, BUNDLE.manifest.log.key);
    expect(checked).toMatchObject({ verdict: { valid: false, keyTrusted: false } });
  });

  test("shows the same lines as the log has", () => {
    expect(linesOf(BUNDLE.members).join("")).toBe(BUNDLE.lines.join(""));
  });
});

describe("a bundle of which every tenth line is withheld", () => {
  const partial = logOf(100).bundle(INCIDENT, { withheld: ({ seq }) => seq % 10 === 0 });

  test("proves the chain over the lines it does not show", async () => {
    const verdict = { valid: true, entries: 100, withheldEntries: 10 };
    // The export itself is withheld here, and nothing else can vouch for the documents.
    const outcome = await outcomeOf(openMembers(partial.members));
    expect(spelled(outcome)).toBe("unvouched_documents");
    expect(outcome).toMatchObject({ verdict: { ...verdict, valid: false } });
    const ninth = logOf(100).bundle(INCIDENT, { withheld: ({ seq }) => seq % 9 === 0 });
    expect(await outcomeOf(openMembers(ninth.members))).toMatchObject({
      verdict: { ...verdict, withheldEntries: 11 },
    });
  });

  test("and a changed hash of any of these is found", async () => {
    for (const [i, line] of partial.lines.entries()) {
      if ((i + 1) % 10 !== 0) continue;
      const changed = line.replace(/[0-9a-f]"/, (end) => (end[0] === "0" ? '1"' : '0"'));
      const members = withLines(partial, partial.lines.with(i, changed));
      const found = spelled(await outcomeOf(openMembers(members)));
      expect(found).toMatch(i === 99 ? /root_mismatch/ : new RegExp(`hash_mismatch ${i + 1}`));
    }
  });
});

describe("one change anywhere is found", () => {
  test("one bit of the zip, of any file put right in the manifest, or of any line, which is then named", async () => {
    let tried = 0;
    const missed: string[] = [];
    for await (const { what, entry, outcome } of everyChange(251)) {
      const found = await outcome();
      tried += 1;
      if (spelled(found) === "valid") missed.push(what);
      const named = "verdict" in found ? found.verdict.problems[0]?.entry : null;
      if (entry !== null && named !== entry) missed.push(`${what}: named ${named}`);
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(400);
  });

  test("every hash of every proof, one removed, one doubled, two exchanged", async () => {
    for (const path of [HEAD, SINCE]) {
      const text = Buffer.from(BUNDLE.members.get(path) ?? []).toString();
      const hashes = [...text.matchAll(/"[0-9a-f]{64}"/g)];
      expect(hashes.length).toBeGreaterThan(2);
      for (const [i, { 0: hash, index }] of hashes.entries()) {
        const next = hashes[(i + 1) % hashes.length]?.[0] ?? "";
        const forms = [`"${"0".repeat(64)}"`, `${hash},${hash}`, next];
        for (const form of forms) {
          const changed = text.slice(0, index) + form + text.slice(index + hash.length);
          const members = withFile(BUNDLE, path, Buffer.from(changed));
          expect(spelled(await outcomeOf(openMembers(members))), `${path} ${i}`).not.toBe("valid");
        }
      }
    }
  });
});
