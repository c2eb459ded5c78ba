import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { hash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { fold } from "#ledger/fold.ts";
import { newToken } from "#lib/auth-tokens.ts";
import { intakeKeyHash } from "#lib/intake-key.ts";
import { intakePrincipal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { createIntakeLink } from "./create-intake-link.ts";
import { receiveSignal } from "./receive-signal.ts";
import { reportSignal } from "./report-signal.ts";
import { revokeIntakeLink } from "./revoke-intake-link.ts";

let cell: CrisisCell;
let elsewhere: CrisisCell;
let application: pg.Client;
let superuser: pg.Client;
beforeAll(async () => {
  [cell, elsewhere] = [await openCrisisCell(), await openCrisisCell()];
  await logLeak(cell);
  application = new pg.Client(urls.DATABASE_URL);
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await Promise.all([application.connect(), superuser.connect()]);
});
afterAll(() => Promise.all([application.end(), superuser.end()]));

const ADDRESS = "a".repeat(64);
const link = (label = "Affiche des secrétariats", of = cell) => createIntakeLink(of.dpo, { label }, NOW);
const report = (change: object = {}) => ({
  description: "Une liste de patients est affichée sur un forum.",
  place: "forum.example",
  seen: { precision: "day", date: "2026-11-08" },
  reporterName: "Anne Exemple",
  reporterRole: "Secrétaire",
  reporterContact: "06 12 34 56 78",
  addressHash: ADDRESS,
  ...change,
});
const count = () => withScope(cell.dpo, (tx) => tx.signal.count());

describe("a report by a public link", () => {
  test("is recorded with its event, and the answer is the report with a number to quote", async () => {
    const { key, linkId } = await link();
    const answer = await receiveSignal(intakePrincipal(key), report(), NOW);
    expect(answer.reference).toMatch(/^S-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(answer).toMatchObject({ description: report().description, reporterName: "Anne Exemple" });
    const row = await withScope(cell.dpo, (tx) =>
      tx.signal.findFirstOrThrow({ where: { reference: answer.reference } }),
    );
    const logged = fold(await streamOf(cell.dpo, null)).get(`signal:${row.id}`);
    const { by, ...fields } = logged ?? {};
    expect(row).toMatchObject({ ...fields, receivedAt: new Date(String(logged?.receivedAt)) });
    expect(row).toMatchObject({
      channel: "public_link",
      linkId,
      memberId: null,
      state: "new",
      triagedAt: null,
    });
    expect(by).toEqual({ name: "Affiche des secrétariats", roles: [] });
    const stream = await streamOf(cell.dpo, null);
    expect(checkChain(stream, (bytes) => hash("sha256", bytes, "buffer"))).toMatchObject({ valid: true });
  });

  test("needs only what was seen", async () => {
    const { key } = await link();
    const input = { description: "Écran figé.", addressHash: ADDRESS };
    await expect(receiveSignal(intakePrincipal(key), input, NOW)).resolves.toMatchObject({
      seen: null,
      place: "",
    });
  });

  test.each([
    [
      "a social security number",
      { description: "Dossier 2 69 05 49 588 157 80" },
      "description",
      "containsNir",
    ],
    ["a patient's e-mail address", { description: "à a.b@example.org" }, "description", "containsEmail"],
    ["a patient's telephone number", { place: "chez 06 12 34 56 78" }, "place", "containsPhone"],
    [
      "a social security number as a name",
      { reporterName: "2 69 05 49 588 157 80" },
      "reporterName",
      "containsNir",
    ],
    ["nothing", { description: "  " }, "description", "required"],
    ["10,000 characters", { description: "x".repeat(10_000) }, "description", "tooLong"],
    ["a day to come", { seen: { precision: "day", date: "2026-11-11" } }, "seen", "inFuture"],
    ["the field that no person sees", { homepage: "https://spam.example" }, "homepage", "leaveEmpty"],
    ["a field nobody offered", { incidentId: "x" }, "", "unknownField"],
  ])("that holds %s is refused at its field and leaves nothing", async (_what, change, path, problem) => {
    const { key } = await link();
    const before = await count();
    await expect(receiveSignal(intakePrincipal(key), report(change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
    expect(await count()).toBe(before);
  });

  test("is refused after ten of an hour from one address, and taken again when the hour is over", async () => {
    const { key } = await link();
    const send = (addressHash: string, at = NOW) =>
      receiveSignal(intakePrincipal(key), report({ addressHash }), at);
    for (let n = 0; n < 10; n += 1) await send(ADDRESS);
    const before = await count();
    await expect(send(ADDRESS)).rejects.toMatchObject({ code: "too_many" });
    expect(await count()).toBe(before);
    await expect(send("b".repeat(64))).resolves.toBeDefined();
    await expect(send(ADDRESS, NOW.add({ minutes: 60 }))).resolves.toBeDefined();
  });

  test("is refused after a hundred of an hour, wherever they come from; twenty at once count as twenty", async () => {
    const { key, linkId } = await link();
    const send = (n: number) =>
      receiveSignal(intakePrincipal(key), report({ addressHash: n.toString(16).padStart(64, "0") }), NOW);
    const sent = await Promise.all(Array.from({ length: 20 }, (_, n) => send(n)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(20);
    const counted = "SELECT count FROM auth.intake_counts WHERE link_id = $1 AND address_hash = ''";
    expect((await superuser.query(counted, [linkId])).rows).toEqual([{ count: 20 }]);
    await superuser.query(
      "UPDATE auth.intake_counts SET count = 99 WHERE link_id = $1 AND address_hash = ''",
      [linkId],
    );
    await expect(send(200)).resolves.toBeDefined();
    await expect(send(201)).rejects.toMatchObject({ code: "too_many" });
  });

  test("a wrong key, a revoked one and no key end alike", async () => {
    const { key, linkId } = await link();
    await revokeIntakeLink(cell.dpo, { linkId }, NOW);
    for (const tried of [key, newToken(), "", intakeKeyHash(key)]) {
      const principal = intakePrincipal(tried);
      await expect(receiveSignal(principal, report(), NOW)).rejects.toMatchObject({ code: "not_found" });
      await expect(withScope(principal, async () => "in")).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("is nobody's act inside: members, the auditor and the outsider are refused, strangers find no workspace", async () => {
    for (const member of [cell.dpo, cell.labManager, cell.auditor, cell.outsider])
      await expect(receiveSignal(member, report(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(receiveSignal(cell.intruder, report(), NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("whoever holds a key", () => {
  const opened = (key: string) => `SELECT * FROM open_intake_scope('${intakeKeyHash(key)}')`;

  async function inKeysScope<T>(key: string, work: () => Promise<T>): Promise<T> {
    await application.query("BEGIN");
    try {
      await application.query(opened(key));
      return await work();
    } finally {
      await application.query("ROLLBACK");
    }
  }

  test("reads nothing: of all tables, only the link itself, its counts and where the log ends", async () => {
    const { key } = await link();
    await link("Autre lien");
    await receiveSignal(intakePrincipal(key), report(), NOW);
    const tables = await superuser.query<{ name: string }>(`
      SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'auth', 'queue') AND c.relkind = 'r' AND c.relrowsecurity ORDER BY 1`);
    const seen = await inKeysScope(key, async () => {
      const counts: Record<string, number | null> = {};
      for (const { name } of tables.rows) {
        const { rowCount } = await application.query(`SELECT 1 FROM ${name}`);
        if (rowCount !== 0) counts[name] = rowCount;
      }
      return counts;
    });
    expect(seen).toEqual({
      "public.intake_links": 1,
      "public.streams": 1,
      "auth.intake_counts": expect.any(Number),
    });
    expect(tables.rows.length).toBeGreaterThan(20);
  });

  test("adds a report and its event in its own workspace alone, and changes nothing", async () => {
    const { key } = await link();
    await receiveSignal(intakePrincipal(key), report(), NOW);
    const foreign = await link("Ailleurs", elsewhere);
    await receiveSignal(intakePrincipal(foreign.key), report(), NOW);
    const tried = async (statement: string) =>
      inKeysScope(key, () =>
        application.query(statement).then(
          ({ rowCount }) => rowCount,
          ({ code }) => code,
        ),
      );
    const copyOf = async (table: string, change: object, { of = cell, type = "" } = {}) => {
      const only = type === "" ? "" : `AND type = '${type}'`;
      const one = `SELECT * FROM ${table} WHERE workspace_id = $1 ${only} LIMIT 1`;
      const found = await superuser.query(one, [of.workspaceId]);
      const json = JSON.stringify({ ...found.rows[0], ...change }).replaceAll("'", "''");
      return tried(`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, '${json}')`);
    };
    const type = "signal.received";
    const id = "00000000-0000-4000-8000-000000000001";
    const anew = { id, reference: "S-0000-0000" };
    expect(await copyOf("signals", anew)).toBe(1);
    expect(await copyOf("signals", anew, { of: elsewhere })).toBe("42501");
    expect(await copyOf("signals", { ...anew, state: "breach", reason: "x" })).toBe("42501");
    expect(await copyOf("entries", { seq: 999_999 }, { type })).toBe(1);
    expect(await copyOf("entries", { seq: 999_999, type: "incident.closed" }, { type })).toBe("42501");
    expect(await copyOf("entries", { seq: 999_999, shared: true }, { type })).toBe("42501");
    expect(await tried("UPDATE signals SET state = 'not_ours', reason = 'x'")).toBe(0);
    expect(await tried("UPDATE intake_links SET revoked_at = now(), revoked_by = 'x'")).toBe(0);
    expect(await tried("UPDATE signals SET description = 'x'")).toBe("42501");
    expect(await tried("DELETE FROM signals")).toBe("42501");
  });

  test("does nothing else: not another act, not in the reading of another scope", async () => {
    const { key } = await link();
    const principal = intakePrincipal(key);
    await expect(createIntakeLink(principal, { label: "x" }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(reportSignal(principal, { description: "x" }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    const { id } = await withScope(cell.dpo, (tx) => tx.incident.findFirstOrThrow({ select: { id: true } }));
    const line = { incidentId: id, text: "x", label: "fact" };
    await expect(writeEntry(principal, line, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});
