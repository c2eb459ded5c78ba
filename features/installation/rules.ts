import { LATE_HOURS } from "#features/crisis-packs/catalogue.ts";
import { SILENT_MS } from "#lib/worker-health.ts";
import {
  FINDINGS,
  type FindingId,
  LEAST_FREE_BYTES,
  LONGEST_WITHOUT_BACKUP_HOURS,
  LONGEST_WITHOUT_DRILL_DAYS,
  OLDEST_POSTGRES,
  WIDEST_CLOCK_GAP_MS,
} from "./catalogue.ts";

/** The role of prisma/roles.sql that each address must be able to act as, by what it is for. */
export const LOGIN_ROLES = {
  DATABASE_URL: "maincourante_app",
  WORKER_DATABASE_URL: "maincourante_worker",
  MIGRATE_DATABASE_URL: "maincourante_owner",
} as const;
export type Address = keyof typeof LOGIN_ROLES;

export type Login = {
  readonly name: string;
  readonly address: Address;
  /** Whether it acts as the role its address is for. */
  readonly isMember: boolean;
  /** Rights that put it above row security or beside it. */
  readonly powers: readonly string[];
  readonly ownsTables: boolean;
};

export type LastBackup = {
  readonly at: number;
  /** Logs and streams whose rows were not what was signed. */
  readonly faults: number;
  readonly drilledAt: number | null;
};

export type PackFacts = {
  /** Workspaces that have them made. */
  readonly workspaces: number;
  /** When the last were ready, else first asked for, where that is longest ago; null: nowhere yet. */
  readonly since: number | null;
};

export type DatabaseFacts = {
  readonly version: number;
  readonly isDurable: boolean;
  readonly hasChecksums: boolean;
  /** A standby, or an archive of what is written. */
  readonly hasSecondCopy: boolean;
  readonly logins: readonly Login[];
  /** Migrations that ran and that this version does not know; null: only the login that migrates sees them. */
  readonly unknownMigrations: readonly string[] | null;
  readonly clockGapMs: number;
  readonly lastBackup: LastBackup | null;
  /** Crisis packs; null: whoever asks says it elsewhere, or there are no tables yet. */
  readonly packs: PackFacts | null;
  readonly workerBeatAt: number | null;
  readonly logsNotSigned: number;
};

export type Facts = {
  readonly now: number;
  readonly address: string;
  readonly secret: string | null;
  readonly hasMail: boolean;
  /** Null: another program's setting. */
  readonly hasPassphrase: boolean | null;
  readonly freeBytes: number;
  /** Key files that others than their owner may read. */
  readonly openKeys: readonly string[];
  readonly hasEvidenceWithoutKeys: boolean;
  /** Or, of the first address that did not serve, what it answered; `refusal` null: nothing. */
  readonly database: DatabaseFacts | { readonly address: Address; readonly refusal: string | null };
};

export type Finding = {
  readonly id: FindingId;
  readonly level: "refuses" | "warns";
  readonly values: Readonly<Record<string, string | number>>;
};

type Fault = [FindingId, Finding["values"]?];

/** What is wrong, what forbids a start first; empty when nothing is. */
export function judgeInstallation(facts: Facts): Finding[] {
  const faults = [
    ...judgeAddress(facts.address),
    ...judgeSecret(facts.secret),
    ...judgeMachine(facts),
    ...judgeAnswer(facts),
  ];
  return asFindings(faults);
}

function judgeAnswer({ database, now }: Facts): Fault[] {
  if ("refusal" in database) {
    const { address, refusal } = database;
    return [refusal === null ? ["databaseSilent", { address }] : ["databaseRefuses", { address, refusal }]];
  }
  return [...judgeDatabase(database), ...judgeUpkeep(database, now)];
}

function asFindings(faults: readonly Fault[]): Finding[] {
  const order = Object.keys(FINDINGS);
  return faults
    .map(([id, values = {}]): Finding => ({ id, level: FINDINGS[id], values }))
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");

function judgeAddress(address: string): Fault[] {
  const url = URL.parse(address);
  if (url === null || url.pathname !== "/" || url.search !== "") return [["addressWrong", { address }]];
  return url.protocol === "https:" || isLoopback(url) ? [] : [["addressInClear", { address }]];
}

const KNOWN = /change.?me|secret|password|example|maincourante|0123456789|abcdef/i;

/** A secret that somebody typed: short, of few signs, or a word from a guide. None is asked for where one is drawn. */
function judgeSecret(secret: string | null): Fault[] {
  if (secret === null) return [];
  const isWeak = secret.length < 32 || new Set(secret).size < 12 || KNOWN.test(secret);
  return isWeak ? [["secretWeak"]] : [];
}

function judgeMachine({
  freeBytes,
  openKeys,
  hasEvidenceWithoutKeys,
  hasMail,
  hasPassphrase,
}: Facts): Fault[] {
  const faults: Fault[] = [];
  if (freeBytes < LEAST_FREE_BYTES) faults.push(["diskFull", { megabytes: Math.floor(freeBytes / 2 ** 20) }]);
  if (openKeys.length > 0) faults.push(["keysOpen", { files: openKeys.join(", ") }]);
  if (hasEvidenceWithoutKeys) faults.push(["keysMissing"]);
  if (!hasMail) faults.push(["mailMissing"]);
  if (hasPassphrase === false) faults.push(["passphraseMissing"]);
  return faults;
}

function judgeDatabase(database: DatabaseFacts): Fault[] {
  const faults: Fault[] = [];
  const [unknown] = database.unknownMigrations ?? [];
  if (database.version < OLDEST_POSTGRES) faults.push(["databaseOld", { version: database.version }]);
  if (unknown !== undefined) faults.push(["databaseNewer", { migration: unknown }]);
  faults.push(...database.logins.flatMap(loginFaults));
  if (!database.isDurable) faults.push(["writesUnsafe"]);
  if (!database.hasChecksums) faults.push(["checksumsOff"]);
  if (!database.hasSecondCopy) faults.push(["noSecondCopy"]);
  if (Math.abs(database.clockGapMs) > WIDEST_CLOCK_GAP_MS)
    faults.push(["clockApart", { seconds: Math.round(Math.abs(database.clockGapMs) / 1_000) }]);
  return faults;
}

function loginFaults({ name: login, address, isMember, powers, ownsTables }: Login): Fault[] {
  if (powers.length > 0) return [["loginTooStrong", { login, powers: powers.join(", ") }]];
  if (ownsTables && address !== "MIGRATE_DATABASE_URL") return [["loginOwns", { login }]];
  return isMember ? [] : [["loginWrong", { login, address, role: ROLE_NAMES[address] }]];
}

/** The login that prisma/roles.sql makes for each address. */
const ROLE_NAMES = { ...LOGIN_ROLES, MIGRATE_DATABASE_URL: "maincourante_migrate" } as const;

const HOUR_MS = 3_600_000;

function judgeUpkeep(database: DatabaseFacts, now: number): Fault[] {
  const { lastBackup, workerBeatAt, logsNotSigned, packs } = database;
  const faults: Fault[] = [];
  if (workerBeatAt === null || now - workerBeatAt > SILENT_MS) faults.push(["workerSilent"]);
  if (logsNotSigned > 0) faults.push(["logNotSigned", { logs: logsNotSigned }]);
  return [
    ...faults,
    ...backupFaults(lastBackup, now),
    ...drillFaults(lastBackup, now),
    ...packFaults(packs, now),
  ];
}

function drillFaults(last: LastBackup | null, now: number): Fault[] {
  if (last === null) return [];
  const { drilledAt } = last;
  const isDrilled = drilledAt !== null && now - drilledAt < LONGEST_WITHOUT_DRILL_DAYS * 24 * HOUR_MS;
  return isDrilled ? [] : [["drillMissing"]];
}

function packFaults(packs: PackFacts | null, now: number): Fault[] {
  if (packs === null) return [];
  if (packs.workspaces === 0) return [["packsOff"]];
  const hours = Math.floor((now - (packs.since ?? now)) / HOUR_MS);
  return hours >= LATE_HOURS ? [["packsOld", { hours }]] : [];
}

/** Whether what would be lost today was copied lately, and was whole. */
export const judgeBackup = (last: LastBackup | null, now: number): Finding[] =>
  asFindings(backupFaults(last, now));

function backupFaults(last: LastBackup | null, now: number): Fault[] {
  if (last === null) return [["backupMissing"]];
  const faults: Fault[] = [];
  const hours = Math.floor((now - last.at) / HOUR_MS);
  if (hours >= LONGEST_WITHOUT_BACKUP_HOURS) faults.push(["backupOld", { hours }]);
  if (last.faults > 0) faults.push(["backupDiffers", { faults: last.faults }]);
  return faults;
}

/** What the pages cannot see: other programs' settings, their keys, and what only the login that migrates reads. */
export const UNSEEN_BY_PAGES = [
  "keysOpen",
  "passphraseMissing",
  "databaseNewer",
] as const satisfies readonly FindingId[];
