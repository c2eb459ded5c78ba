import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSummary } from "#features/incidents/overview/queries.ts";
import { listDeadlines, listMatters } from "#features/obligations/agenda/queries.ts";
import { askQuestions } from "#features/questions/commands/ask-questions.ts";
import { listPutTo } from "#features/questions/queries.ts";
import { listMyReminders } from "#features/reminders/queries.ts";
import { createTask } from "#features/tasks/commands/create-task.ts";
import { listMyTasks } from "#features/tasks/queries.ts";
import { confirmReceipt } from "#features/vendor-notices/commands/confirm-receipt.ts";
import { sendNotice } from "#features/vendor-notices/commands/send-notice.ts";
import { listNotices, listOwedNotices, listOwnVendors } from "#features/vendor-notices/queries.ts";
import type { Tx } from "#lib/db.ts";
import { withScope } from "#lib/scope.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { assess } from "#scripts/test-database/assess.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";

/** Of each table that a vendor's contact reads: which rows. Every other table is closed to it. */
const OPEN: Record<string, string> = {
  workspaces: "id = $workspace",
  members: "user_id = $user OR 'dpo' = ANY (roles)",
  member_organisations: "organisation_id = $vendor",
  organisations: "id = $vendor",
  incidents: "id = $incident",
  vendor_notices: "vendor_id = $vendor",
  notice_requests: "vendor_id = $vendor",
  notice_addressees: "vendor_id = $vendor",
  vendor_questions: "vendor_id = $vendor",
  vendor_answers: "vendor_id = $vendor",
  vendor_demands: "vendor_id = $vendor",
  tasks: "organisation_id = $vendor",
  reminders: "organisation_id = $vendor",
  signals: "member_id = $member",
  drafts: "entrusted_to = $vendor",
  draft_answers: "draft_id IN (SELECT id FROM drafts WHERE entrusted_to = $vendor)",
  draft_reviews:
    "content IS NULL AND mandate IS NULL AND draft_id IN (SELECT id FROM drafts WHERE entrusted_to = $vendor)",
  form_corrections: "workspace_id = $workspace",
  obligations: "organisation_id = $vendor AND addressee = 'controller'",
};

let superuser: pg.Client;
let cell: CrisisCell;
let named: Record<string, string>;
let reference: string;

beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
  const logged = await logLeak(cell, { vendorAwareness: AWARE });
  const { incidentId } = logged;
  reference = logged.reference;
  await logLeak(cell, { kind: "intrusion", vendorId: null, productId: null });
  const ofVendor = { incidentId, vendorId: cell.vendorId };
  await assess(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId }, NOW);
  await createTask(cell.dpo, { incidentId, organisationId: cell.vendorId, title: "Geler les journaux" }, NOW);
  await createTask(cell.dpo, { incidentId, title: "Couper ses accès" }, NOW);
  await askQuestions(
    cell.dpo,
    { ...ofVendor, language: "fr", text: "Depuis quand ?", due: "2026-11-09T15:00:00Z" },
    NOW,
  );
  await sendNotice(cell.vendorContact, { ...ofVendor, says: "Un fichier a fui." }, NOW);
  const [mine] = await withScope(cell.labManager, (tx) => tx.noticeAddressee.findMany());
  await confirmReceipt(cell.labManager, { addresseeId: mine?.id }, NOW);
  const [member, user] = await withScope(cell.vendorContact, async (tx, { id }) => [
    id,
    (await tx.member.findFirstOrThrow({ where: { id } })).userId,
  ]);
  named = {
    ...{ workspace: cell.workspaceId, vendor: cell.vendorId, incident: incidentId },
    ...{ member: member ?? "", user: user ?? "" },
  };
});
afterAll(() => superuser.end());

const tables = async () => {
  const { rows } = await superuser.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  return rows.map(({ relname }) => relname);
};

const count = async (tx: Tx, table: string, where = "true") => {
  const filled = where.replace(/\$(\w+)/g, (_found, name: string) => `'${named[name]}'`);
  const sql = Prisma.raw(`SELECT count(*)::int AS rows FROM ${table} WHERE ${filled}`);
  const [found] = await tx.$queryRaw<{ rows: number }[]>`${sql}`;
  return found?.rows ?? 0;
};

test("to a vendor's contact every table is closed but its notice, its tasks and the questions put to it", async () => {
  const seen = await withScope(cell.vendorContact, async (tx) => {
    const found: Record<string, number> = {};
    for (const table of await tables()) {
      const allowed = OPEN[table];
      const rows = await count(tx, table);
      if (allowed === undefined) expect(rows, `${table} is closed to a vendor's contact`).toBe(0);
      else expect(await count(tx, table, allowed), `${table}: its own rows alone`).toBe(rows);
      found[table] = rows;
    }
    return found;
  });
  expect(seen).toMatchObject({
    ...{ vendor_notices: 1, vendor_questions: 1, tasks: 1, notice_addressees: 2, organisations: 1 },
    ...{ incidents: 1, notice_receipts: 0, exposures: 0, filings: 0, entries: 0, risk_assessments: 0 },
  });
});

test("every list of its home is read without the files that are closed to it", async () => {
  const now = NOW.epochMilliseconds;
  const seen = await withScope(cell.vendorContact, async (tx, actor) => ({
    coming: (await listDeadlines(tx, { now, until: now + 1 })).live.coming.total,
    matters: await listMatters(tx),
    tasks: (await listMyTasks(tx, actor)).map(({ title }) => title),
    reminders: (await listMyReminders(tx, actor)).length,
    vendors: (await listOwnVendors(tx, { incidentId: named.incident ?? "", ...actor })).map(
      ({ name }) => name,
    ),
    summary: (await readSummary(tx, reference, { actor, now })).figures,
    notices: (await listNotices(tx, named.incident ?? "")).map(({ addressees }) => addressees.length),
    owed: await listOwedNotices(tx, actor.organisationIds),
    waiting: (await listPutTo(tx, actor.organisationIds)).length,
  }));
  expect(seen).toMatchObject({
    ...{ coming: 0, tasks: ["Geler les journaux"], vendors: ["Éditeur Fictif"], notices: [2], waiting: 1 },
    summary: { organisations: 0, labs: 0 },
  });
});

test("a table that comes later is closed to it as well, until it is written down here", async () => {
  const { rows } = await superuser.query<{ tablename: string }>(
    "SELECT tablename FROM pg_policies WHERE policyname = 'closed_to_a_vendors_contact'",
  );
  const closed = rows.map(({ tablename }) => tablename);
  const left = (await tables()).filter((table) => !closed.includes(table) && OPEN[table] === undefined);
  expect(left).toEqual([]);
});

test("what it does still reaches the log, and a reading transaction cannot be made to write", async () => {
  const types = await withScope(cell.auditor, (tx) =>
    tx.entry.findMany({ where: { type: "vendor_notice.recorded" }, select: { type: true } }),
  );
  expect(types).toHaveLength(1);
  const widen = withScope(cell.vendorContact, (tx) => tx.$executeRaw`SET TRANSACTION READ WRITE`);
  await expect(widen).rejects.toThrow(/before any query/);
});
