import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { createTranslator } from "next-intl";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import { type FoldedSubject, subjectKey } from "#ledger/fold.ts";
import { readHeader } from "#ledger/header.ts";
import fr from "#messages/fr.json" with { type: "json" };
import { evidenceFolder } from "#scripts/test-database/bring-evidence.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { ACTING, FOLDED, NO_STATE, SIGNED, STAMPED } from "#scripts/test-database/folded-tables.ts";
import { liveWholeCase } from "#scripts/test-database/whole-case.ts";
import { valueText } from "../components/value-text.ts";
import { foldCase, type KnownCase, rowsIn, signaturesOf } from "./rules.ts";

evidenceFolder();
const LIVE_THROUGH =
  "each table of a case has a row in the case of whole-case.ts: let the case live through the acts that write it";

type Row = { readonly [column: string]: unknown };

let cell: CrisisCell;
let incidentId: string;
let superuser: pg.Client;
let known: KnownCase;
let entries: readonly StoredEntry[];
/** Of the workspace's log and of the case's. */
let signatures: readonly ReadonlyMap<number, string>[];

beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
  incidentId = await liveWholeCase(cell);
  const [workspace, ofCase] = [await streamOf(cell.dpo, null), await streamOf(cell.dpo, incidentId)];
  entries = [...workspace, ...ofCase];
  known = foldCase(entries);
  signatures = [signaturesOf(workspace), signaturesOf(ofCase)];
}, 120_000);
afterAll(() => superuser.end());

async function column(sql: string): Promise<string[]> {
  const { rows } = await superuser.query({ text: sql, rowMode: "array" });
  return rows.map(([value]) => String(value));
}

/** Every table that hangs on a case by foreign keys, however far: found in the catalogue, so that a new one is asked at once. */
const tablesOfACase = () =>
  column(`WITH RECURSIVE of_case(id) AS (
      SELECT 'public.incidents'::regclass::oid
      UNION SELECT k.conrelid FROM pg_constraint k JOIN of_case o ON k.confrelid = o.id WHERE k.contype = 'f')
    SELECT c.relname FROM of_case o JOIN pg_class c ON c.oid = o.id
    WHERE c.relname NOT IN ('workspaces', 'organisations', 'members') ORDER BY 1`);

const columnsOf = (table: string) =>
  column(`SELECT attname FROM pg_attribute WHERE attrelid = 'public.${table}'::regclass
    AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('workspace_id', 'id') ORDER BY attnum`);

const fieldsOf = (kind: string) =>
  Object.values(CATALOGUE).flatMap((event): readonly string[] =>
    event.subject === kind ? [...event.fields, ...("optional" in event ? event.optional : [])] : [],
  );

describe("a case folded from its log", () => {
  test("knows every table of a case: each is folded, or says why it is no state of the case", async () => {
    expect((await tablesOfACase()).filter((table) => !(table in FOLDED) && !(table in NO_STATE))).toEqual([]);
  });

  test("has every column of them in an entry, or in its header; what is counted again says so", async () => {
    const missing: string[] = [];
    for (const [table, { kind, derived, within = [] }] of Object.entries(FOLDED)) {
      const recorded = [...fieldsOf(kind), ...Object.keys(derived), ...within];
      const known = new Set([...recorded, ...HEADER, ...STAMPED, ...SIGNED, ...ACTING]);
      const columns = await columnsOf(table);
      missing.push(...columns.filter((name) => !known.has(camel(name))).map((name) => `${table}.${name}`));
    }
    expect(missing).toEqual([]);
  });

  test("gives exactly today's rows, in every table in which the case has some", async () => {
    const empty: string[] = [];
    for (const [table, { kind, derived }] of Object.entries(FOLDED)) {
      const rows = await rowsOf(table);
      if (rows.length === 0) empty.push(table);
      for (const row of rows) {
        const told = toldOf(table, kind, row);
        for (const name of Object.keys(row).filter((one) => !(one in derived) && !APART.has(one)))
          expect(alike(row[name]), `${table}.${name} of ${JSON.stringify(row).slice(0, 200)}`).toEqual(
            alike(told(name)),
          );
      }
    }
    expect(empty, LIVE_THROUGH).toEqual([]);
  });

  test("tells the laboratories of each file, and their counts, as they are", async () => {
    const { rows } = await superuser.query(
      `SELECT exposure_id AS "exposureId", lab_id AS "labId", persons_estimated AS "personsEstimated",
         persons_confirmed AS "personsConfirmed" FROM exposure_labs`,
    );
    const told = [...known.subjects.values()].flatMap(({ subject, fields }) =>
      rowsIn(fields.labs).map((lab) => ({
        personsConfirmed: null,
        personsEstimated: null,
        ...lab,
        exposureId: subject.id,
      })),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(told).toContainEqual(row);
  });
});

describe("the log of a whole case", () => {
  // In French, where few words are written as the code is; that both languages have the same keys is tested elsewhere.
  test("is told in words: no code of the product is left in what a field was or became", () => {
    const t = createTranslator({ locale: "fr", messages: fr }) as never;
    const view = { t, locale: "fr", zone: "Europe/Paris" } as const;
    const left = entries.flatMap(({ header, values }) => {
      const { type, subject } = readHeader(header);
      return values
        .filter(({ name }) => !TYPED.has(name) && !/Ids?$/.test(name))
        .flatMap(({ name, value }) => codesIn(value).map((code) => ({ name, code })))
        .filter(({ name, code }) => valueText(code, name, { ...view, about: subject.kind }) === code)
        .map(({ name, code }) => `${type}: ${name} = ${code}`);
    });
    expect([...new Set(left)], NEEDS_WORDS).toEqual([]);
  });
});

const NEEDS_WORDS =
  'name where the words of the field stand in SPACES of components/code-words.ts, or write them under "timeline.codes" in both languages';
/** What people typed, addresses and hashes; a phase is called as its code is; documents are kept in full. */
const TYPED = new Set([
  ...["by", "name", "slug", "phase", "verifierKey"],
  ...["facts", "result", "content", "review", "obligations", "moved"],
]);
const HASH_OR_ID = /^[0-9a-f]{64}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;

/** A field's own code, or those of its list. */
function codesIn(value: unknown): string[] {
  const listed = Array.isArray(value) ? value : [value];
  return listed.filter(
    (one): one is string => typeof one === "string" && CODE.test(one) && !HASH_OR_ID.test(one),
  );
}

const HEADER = ["incidentId", "organisationId", "exposureId", "shared", "visibility", "origin", "streamId"];
/** No record of its own log: who may see it, and where it is kept. */
const APART = new Set(["workspaceId", "id"]);

async function rowsOf(table: string): Promise<Row[]> {
  const { rows } = await superuser.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1::text`);
  return rows.map(({ row }: { row: Row }) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])),
  );
}

const camel = (name: string) => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What the log says of one column of one row. */
function toldOf(table: string, kind: string, row: Row): (name: string) => unknown {
  if (table === "obligations") {
    const found = known.obligations.get(String(row.id));
    return (name) =>
      ({
        ...found?.fields,
        incidentId,
        exposureId: found?.exposureId,
        organisationId: found?.organisationId,
      })[name];
  }
  const found = known.subjects.get(subjectKey({ kind, id: String(row.id) }));
  return (name) =>
    found !== undefined && STAMPED.includes(name) && !(name in found.fields)
      ? stampOf(found.first, alike(row[name]))
      : told(found, name);
}

function told(found: FoldedSubject | undefined, name: string): unknown {
  if (found === undefined) return "nothing of it in the log";
  const { fields, first } = found;
  if (name in fields) return fields[name];
  if (name === "incidentId") return incidentId;
  if (name === "organisationId") return first.organisation;
  if (name === "exposureId") return fileOf(first.organisation);
  if (name === "origin" || name === "shared" || name === "visibility") return first[name];
  if (name === "streamId") return first.stream;
  if (ACTING.includes(name)) return first.actor;
  return SIGNED.includes(name)
    ? signatures[first.stream === workspaceStream() ? 0 : 1]?.get(first.seq)
    : undefined;
}

/** The header's instant; where the clock had been set back, what it showed, and the header that of the entry before. */
function stampOf({ stream, seq, at }: FoldedSubject["first"], shown: unknown): unknown {
  const before = entries
    .map(({ header }) => readHeader(header))
    .find((one) => one.stream === stream && one.seq === seq - 1);
  return before?.at === at && String(shown) < at ? shown : at;
}

/** An organisation has one file in a case. */
const fileOf = (organisationId: string | null) =>
  [...known.subjects.values()].find(
    ({ subject, first }) => subject.kind === "exposure" && first.organisation === organisationId,
  )?.subject.id;
const workspaceStream = () => known.subjects.get(`workspace:${cell.workspaceId}`)?.first.stream;

/** Instants and days as one text, whether a row or the log wrote them. */
function alike(value: unknown): unknown {
  // A list or a count of which nothing was said yet.
  if (value === undefined || value === 0 || (Array.isArray(value) && value.length === 0)) return null;
  return JSON.parse(JSON.stringify(value), (_key, one) => {
    if (typeof one !== "string" || !/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(one)) return one;
    return new Date(one).toISOString();
  });
}
