import { describe, expect, test, vi } from "vitest";
import type { TestBundle, TestLog } from "#ledger/test-log.ts";
import { INCIDENT, logOf, OTHER, type Outcome, openMembers, outcomeOf, spelled } from "./test-bundles.ts";

vi.setConfig({ testTimeout: 120_000 });

/** A log, the bundle its auditor kept, and how it would go on. */
function kept(): { log: TestLog; older: TestBundle } {
  const log = logOf(40);
  log.write(OTHER, { text: "the second incident" });
  return { log, older: log.bundle(INCIDENT) };
}

function compare(newer: TestBundle, older: TestBundle, key?: string): Promise<Outcome> {
  return outcomeOf(openMembers(newer.members), openMembers(older.members), key);
}

function noteOf({ members }: TestBundle): string {
  return Buffer.from(members.get("log/checkpoint") ?? []).toString();
}

/** What a superuser does who also holds the key: the log is built again, as if it had always been so. */
function rewritten(change: (log: TestLog) => void): Promise<Outcome> {
  const { log, older } = kept();
  const notes = [...log.givenOut];
  change(log);
  log.heads.length = 0;
  log.integrate();
  const again = log.bundle(INCIDENT);
  log.givenOut.splice(0, log.givenOut.length, ...notes);
  return compare(again, older);
}

/** The chain of the first incident written anew from its entries' texts. */
function again(log: TestLog, texts: readonly string[]): void {
  log.streams.set(INCIDENT, []);
  for (const text of texts) log.write(INCIDENT, { text });
}

const TEXTS = Array.from({ length: 39 }, (_, i) => `line ${i + 1}`);

describe("against the bundle an auditor kept", () => {
  test("a log that went on is valid: nothing that was in the older one is changed or gone", async () => {
    const { log, older } = kept();
    for (let line = 1; line <= 5; line += 1) log.write(INCIDENT, { text: `later ${line}` });
    const outcome = await compare(log.bundle(INCIDENT), older, log.key);
    expect(outcome).toMatchObject({
      verdict: { valid: true, keyTrusted: true, since: { sameStream: true } },
    });
  });

  test("another incident's bundle of the same log shows that the log itself went on", async () => {
    const { log, older } = kept();
    const outcome = await compare(log.bundle(OTHER), older);
    expect(outcome).toMatchObject({ verdict: { valid: true, since: { sameStream: false } } });
  });

  test("the same bundle twice is valid", async () => {
    const { older } = kept();
    expect(spelled(await compare(older, older))).toBe("valid");
  });

  test("the older one given as the newer is a log that shrank, and both signed notes are shown", async () => {
    const { log, older } = kept();
    log.write(INCIDENT, { text: "later" });
    const newer = log.bundle(INCIDENT);
    const outcome = await compare(older, newer);
    expect(spelled(outcome)).toContain("log_shrunk");
    const shrunk = "verdict" in outcome && outcome.verdict.problems.find(({ kind }) => kind === "log_shrunk");
    expect(shrunk).toMatchObject({ expected: noteOf(newer) });
  });
});

describe("what a superuser who holds the key does to the past is found, and the first entry named", () => {
  test("an entry rewritten, and the whole log recomputed and signed again", async () => {
    const found = spelled(await rewritten((log) => again(log, TEXTS.with(16, "another text"))));
    expect(found).toMatch(/history_changed 1\b/);
  });

  test("an entry rewritten in place keeps all before it: the first that differs is named", async () => {
    const outcome = await rewritten((log) => {
      const chain = log.streams.get(INCIDENT) ?? [];
      chain.splice(17);
      for (let line = 18; line <= 40; line += 1) log.write(INCIDENT, { text: "rewritten" });
    });
    expect(spelled(outcome)).toMatch(/history_changed 18\b/);
  });

  test("an entry deleted, two exchanged", async () => {
    for (const texts of [TEXTS.toSpliced(9, 1), TEXTS.toSpliced(9, 2, "line 11", "line 10")]) {
      expect(spelled(await rewritten((log) => again(log, texts)))).toMatch(/history_changed/);
    }
  });

  test("the tail cut off below what the auditor holds", async () => {
    const found = spelled(await rewritten((log) => log.streams.get(INCIDENT)?.splice(20)));
    expect(found).toMatch(/tail_truncated 22\b/);
  });

  test("a whole incident deleted, seen from any other one's bundle", async () => {
    const found = spelled(await rewritten((log) => log.streams.delete(OTHER)));
    expect(found).toMatch(/log_shrunk|fork/);
  });

  test("the tree replaced: the heads integrated in another order", async () => {
    const { log, older } = kept();
    const notes = [...log.givenOut];
    log.heads.reverse();
    log.write(INCIDENT, { text: "later" });
    const newer = log.bundle(INCIDENT);
    log.givenOut.splice(0, log.givenOut.length, ...notes);
    expect(spelled(await compare(newer, older))).toMatch(/fork|bad_proof/);
  });

  test("two histories of one size: a fork, with both signed notes as evidence", async () => {
    const [one, other] = [kept(), kept()];
    one.log.write(INCIDENT, { text: "one story" });
    other.log.write(INCIDENT, { text: "another" });
    const [left, right] = [one.log.bundle(INCIDENT), other.log.bundle(INCIDENT)];
    const outcome = await compare(right, left);
    expect(spelled(outcome)).toMatch(/history_changed 41\b.*fork/);
    const fork = "verdict" in outcome && outcome.verdict.problems.find(({ kind }) => kind === "fork");
    expect(fork).toMatchObject({ expected: noteOf(left), found: noteOf(right) });
  });

  test("a log of another workspace, and one signed by a key put in the place of the first", async () => {
    const { log, older } = kept();
    const stranger = logOf(60, 9);
    expect(spelled(await compare(stranger.bundle(INCIDENT), older))).toMatch(/key_changed/);
    const known = await compare(stranger.bundle(INCIDENT), older, log.key);
    expect(spelled(known)).toMatch(/bad_signature/);
  });

  test("an older bundle that is itself not whole proves nothing", async () => {
    const { log, older } = kept();
    log.write(INCIDENT, { text: "later" });
    const broken = { ...older, members: new Map([...older.members, ["log/head.json", Buffer.from("{}")]]) };
    expect(spelled(await compare(log.bundle(INCIDENT), broken))).toMatch(/older_invalid/);
  });
});
