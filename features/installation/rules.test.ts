import { describe, expect, it } from "vitest";
import { FINDINGS, type FindingId } from "./catalogue.ts";
import { type Address, type DatabaseFacts, type Facts, judgeInstallation } from "./rules.ts";

const NOW = Date.parse("2026-11-23T08:00:00Z");
const hoursAgo = (hours: number) => NOW - hours * 3_600_000;
const login = (name: string, address: Address) => ({
  name,
  address,
  isMember: true,
  powers: [],
  ownsTables: false,
});
const database: DatabaseFacts = {
  version: 18,
  isDurable: true,
  hasChecksums: true,
  hasSecondCopy: true,
  logins: [
    login("maincourante_app", "DATABASE_URL"),
    login("maincourante_worker", "WORKER_DATABASE_URL"),
    { ...login("maincourante_migrate", "MIGRATE_DATABASE_URL"), ownsTables: true },
  ],
  unknownMigrations: [],
  clockGapMs: 12,
  lastBackup: { at: hoursAgo(3), faults: 0, drilledAt: hoursAgo(48) },
  packs: { workspaces: 1, since: hoursAgo(3) },
  workerBeatAt: NOW - 20_000,
  logsNotSigned: 0,
};
const good: Facts = {
  now: NOW,
  address: "https://maincourante.example.org",
  secret: "q7Jx0ZpTn4RkVw9uYb2LsGd5HcAf8MeE",
  hasMail: true,
  hasPassphrase: true,
  freeBytes: 2 ** 36,
  openKeys: [],
  hasEvidenceWithoutKeys: false,
  database,
};
const inDatabase = (changes: Partial<DatabaseFacts>): Partial<Facts> => ({
  database: { ...database, ...changes },
});
const found = (changes: Partial<Facts>) => judgeInstallation({ ...good, ...changes }).map(({ id }) => id);

const CASES: [FindingId, Partial<Facts>][] = [
  ["addressWrong", { address: "https://example.org/case" }],
  ["addressWrong", { address: "example.org" }],
  ["addressInClear", { address: "http://maincourante.example.org" }],
  ["secretWeak", { secret: "short" }],
  ["secretWeak", { secret: "changeme-changeme-changeme-changeme" }],
  ["secretWeak", { secret: "ab".repeat(20) }],
  ["databaseSilent", { database: { address: "DATABASE_URL", refusal: null } }],
  [
    "databaseRefuses",
    { database: { address: "DATABASE_URL", refusal: "permission denied for table entries" } },
  ],
  ["databaseOld", inDatabase({ version: 14 })],
  ["databaseNewer", inDatabase({ unknownMigrations: ["29991231000000_not_yet"] })],
  [
    "loginTooStrong",
    inDatabase({ logins: [{ ...login("postgres", "MIGRATE_DATABASE_URL"), powers: ["SUPERUSER"] }] }),
  ],
  [
    "loginOwns",
    inDatabase({ logins: [{ ...login("maincourante_migrate", "DATABASE_URL"), ownsTables: true }] }),
  ],
  [
    "loginWrong",
    inDatabase({ logins: [{ ...login("maincourante_app", "WORKER_DATABASE_URL"), isMember: false }] }),
  ],
  ["writesUnsafe", inDatabase({ isDurable: false })],
  ["checksumsOff", inDatabase({ hasChecksums: false })],
  ["noSecondCopy", inDatabase({ hasSecondCopy: false })],
  ["clockApart", inDatabase({ clockGapMs: -3_000 })],
  ["diskFull", { freeBytes: 2 ** 30 }],
  ["keysOpen", { openKeys: ["keys/evidence-1.key"] }],
  ["keysMissing", { hasEvidenceWithoutKeys: true }],
  ["mailMissing", { hasMail: false }],
  ["workerSilent", inDatabase({ workerBeatAt: NOW - 121_000 })],
  ["workerSilent", inDatabase({ workerBeatAt: null })],
  ["logNotSigned", inDatabase({ logsNotSigned: 1 })],
  ["passphraseMissing", { hasPassphrase: false }],
  ["backupMissing", inDatabase({ lastBackup: null })],
  ["backupOld", inDatabase({ lastBackup: { at: hoursAgo(26), faults: 0, drilledAt: hoursAgo(26) } })],
  ["backupDiffers", inDatabase({ lastBackup: { at: hoursAgo(3), faults: 2, drilledAt: hoursAgo(3) } })],
  ["drillMissing", inDatabase({ lastBackup: { at: hoursAgo(3), faults: 0, drilledAt: null } })],
  ["drillMissing", inDatabase({ lastBackup: { at: hoursAgo(3), faults: 0, drilledAt: hoursAgo(36 * 24) } })],
  ["packsOff", inDatabase({ packs: { workspaces: 0, since: null } })],
  ["packsOld", inDatabase({ packs: { workspaces: 2, since: hoursAgo(26) } })],
];

describe("the state of an installation", () => {
  it("is in order when nothing is wrong", () => {
    expect(found({})).toEqual([]);
    // Asked for a moment ago, or said elsewhere on the page.
    for (const packs of [{ workspaces: 1, since: null }, null])
      expect(found(inDatabase({ packs }))).toEqual([]);
  });

  it.each(CASES)("names %s and nothing else", (id, changes) => {
    expect(found(changes)).toEqual([id]);
  });

  it("has a case for each finding", () => {
    expect(new Set(CASES.map(([id]) => id))).toEqual(new Set(Object.keys(FINDINGS)));
  });

  it("needs no encryption on the machine itself, where the demonstration runs", () => {
    for (const address of ["http://localhost:3000", "http://127.0.0.1:3100", "http://[::1]:3000"])
      expect(found({ address })).toEqual([]);
  });

  it("says first what forbids a start", () => {
    const changes = { ...inDatabase({ version: 14, lastBackup: null }), hasMail: false, secret: "short" };
    const levels = judgeInstallation({ ...good, ...changes }).map(({ level }) => level);
    expect(levels).toEqual(["refuses", "refuses", "warns", "warns"]);
  });
});
