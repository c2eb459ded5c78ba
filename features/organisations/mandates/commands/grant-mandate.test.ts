import { testDatabase } from "#scripts/test-database/test-database.ts";

const { SUPERUSER_DATABASE_URL, MIGRATE_DATABASE_URL } = testDatabase();

import { readFile } from "node:fs/promises";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { linkAccounts } from "#features/members/commands/link-accounts.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { begin, putForward } from "#scripts/test-database/draft-file.ts";
import { findMandate, listPossibleHolders, readMandate } from "../queries.ts";
import { endMandate } from "./end-mandate.ts";
import { grantMandate } from "./grant-mandate.ts";

let cell: CrisisCell;
let delegateId: string;
let dpoId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  delegateId = await withScope(cell.labManager, async (_tx, actor) => actor.id);
  dpoId = await withScope(cell.dpo, async (_tx, actor) => actor.id);
});

const mandate = () => ({
  organisationId: cell.alpha.organisationId,
  memberId: delegateId,
  capacity: "delegate",
  purposes: ["decide"],
  fromOn: "2026-01-01",
  untilOn: "2026-11-08",
  basis: "Délégation du 15/12/2025",
});

function found(on: string, sought: { memberId?: string; purpose?: "decide" | "file" } = {}) {
  const { memberId = delegateId, purpose = "decide" } = sought;
  const { organisationId } = cell.alpha;
  const day = Temporal.PlainDate.from(on);
  return withScope(cell.signatory, (tx) => findMandate(tx, { organisationId, memberId, purpose, on: day }));
}

test("a mandate holds from its first to its last day: whoever's ended yesterday cannot sign today", async () => {
  await grantMandate(cell.dpo, mandate(), NOW);
  expect(await found("2025-12-31")).toBeNull();
  expect(await found("2026-01-01")).toMatchObject({ capacity: "delegate" });
  expect(await found("2026-11-08")).not.toBeNull();
  expect(await found("2026-11-09")).toBeNull();
});

test("whoever is given the mandate while drafts wait is called to them by mail, once, but to nothing that they wrote", async () => {
  const { organisationId } = cell.alpha;
  const [written, waiting] = [await logLeak(cell), await logLeak(cell)];
  const own = await begin(cell.labManager, { ...written, organisationId }, { now: NOW });
  await putForward(cell.labManager, { draftId: own, now: NOW });
  const draftId = await begin(cell.dpo, { ...waiting, organisationId }, { now: NOW });
  await putForward(cell.dpo, { draftId, now: NOW });
  const incidentIds = [written.incidentId, waiting.incidentId];
  const called = () =>
    withScope(cell.dpo, (tx) =>
      tx.mail.findMany({ where: { memberId: delegateId, incidentId: { in: incidentIds } } }),
    );
  expect(await called()).toEqual([]);
  const { mandateId } = await grantMandate(cell.dpo, { ...mandate(), untilOn: "" }, NOW);
  const mails = await called();
  expect(mails).toMatchObject([
    { kind: "must_sign", path: `/sign/drafts/${draftId}`, ruleId: "eu.gdpr.33-1" },
  ]);
  const renewed = await grantMandate(cell.dpo, { ...mandate(), untilOn: "" }, NOW);
  expect(await called()).toHaveLength(mails.length);
  for (const given of [mandateId, renewed.mandateId]) {
    const ended = { mandateId: given, version: 1, untilOn: "2026-11-08", endedFor: "Départ" };
    await endMandate(cell.dpo, ended, NOW);
  }
});

test("a mandate to decide is none to file, and one person's is not another's", async () => {
  expect(await found("2026-06-01", { purpose: "file" })).toBeNull();
  expect(await found("2026-06-01", { memberId: dpoId })).toBeNull();
});

test("the holder carries the member's own name, and the log folds into the row", async () => {
  const { mandateId } = await grantMandate(
    cell.responder,
    { ...mandate(), untilOn: "", holder: "Un autre" },
    NOW,
  );
  const row = await withScope(cell.dpo, (tx) => tx.mandate.findFirstOrThrow({ where: { id: mandateId } }));
  const {
    by: _by,
    fromOn,
    untilOn,
    ...logged
  } = fold(await streamOf(cell.dpo, null)).get(`mandate:${mandateId}`) ?? {};
  expect(row).toMatchObject({ ...logged, holder: "Personne lab_manager", endedFor: null });
  expect([fromOn, untilOn]).toEqual([row.fromOn.toISOString().slice(0, 10), row.untilOn]);
  expect(await found("2030-01-01")).toMatchObject({ id: mandateId });
  await endMandate(cell.dpo, { mandateId, version: 1, untilOn: "2026-11-08", endedFor: "Départ" }, NOW);
  expect(await found("2026-11-09")).toBeNull();
  expect(fold(await streamOf(cell.dpo, null)).get(`mandate:${mandateId}`)).toMatchObject({
    untilOn: "2026-11-08",
    endedFor: "Départ",
  });
  const late = endMandate(cell.dpo, { mandateId, version: 1, untilOn: "2026-12-01", endedFor: "x" }, NOW);
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("those who may hold one are the DPO and who speaks for this organisation", async () => {
  const holders = await withScope(cell.dpo, (tx) => listPossibleHolders(tx, cell.alpha.organisationId));
  expect(holders.map(({ name }) => name)).toEqual([
    "Claire Exemple",
    "Personne lab_manager",
    "Personne signatory",
  ]);
  const elsewhere = grantMandate(cell.dpo, { ...mandate(), organisationId: cell.beta.organisationId }, NOW);
  await expect(elsewhere).rejects.toMatchObject({ problems: [{ path: "memberId", problem: "choose" }] });
});

test.each([
  [
    "the DPO deciding in the controller's place",
    { capacity: "dpo", purposes: ["decide", "file"] },
    "purposes",
    "dpoDoesNotDecide",
  ],
  ["a mandate for nothing", { purposes: [] }, "purposes", "choose"],
  ["an end before the start", { untilOn: "2025-01-01" }, "untilOn", "endBeforeStart"],
  ["a day that does not exist", { fromOn: "2026-02-30" }, "fromOn", "notADate"],
  ["no document", { basis: "" }, "basis", "required"],
  ["nobody", { memberId: "", holder: "" }, "holder", "required"],
])("%s is refused at its field", async (_what, change, path, problem) => {
  await expect(grantMandate(cell.dpo, { ...mandate(), ...change }, NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("nobody grants or ends their own power: the auditor and the signatory are refused, the outsider finds nothing", async () => {
  const { mandateId } = await grantMandate(cell.dpo, mandate(), NOW);
  const acts: ((by: Principal) => Promise<unknown>)[] = [
    (by) => grantMandate(by, mandate(), NOW),
    (by) => endMandate(by, { mandateId, version: 1, untilOn: "2026-02-01", endedFor: "x" }, NOW),
  ];
  for (const act of acts) {
    for (const member of [cell.auditor, cell.signatory, cell.labManager])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.vendorContact, cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("nobody records that they may decide, nor decides by what another account of theirs recorded", async () => {
  const problem = { problems: [{ path: "memberId", problem: "ownMandate" }] };
  const own = { ...mandate(), memberId: dpoId, untilOn: "" };
  await expect(grantMandate(cell.dpo, own, NOW)).rejects.toMatchObject(problem);
  await grantMandate(cell.dpo, { ...own, capacity: "dpo", purposes: ["file"] }, NOW);
  await grantMandate(cell.dpo, { ...mandate(), untilOn: "" }, NOW);
  const { organisationId } = cell.alpha;
  const sought = {
    organisationId,
    memberId: delegateId,
    purpose: "decide",
    timeZone: "Europe/Paris",
  } as const;
  const read = () => withScope(cell.labManager, (tx) => readMandate(tx, { ...sought, at: NOW }));
  expect(await read()).toMatchObject({ mandate: { grantedBy: "Claire Exemple" } });
  const linked = { memberId: dpoId, otherId: delegateId, reason: "Une seule personne" };
  await linkAccounts(cell.administrator, linked, NOW);
  await expect(grantMandate(cell.dpo, { ...mandate(), untilOn: "" }, NOW)).rejects.toMatchObject(problem);
  expect(await read()).toEqual({ mandate: null, why: "own" });
  await grantMandate(cell.responder, { ...mandate(), untilOn: "" }, NOW);
  expect(await read()).toMatchObject({ mandate: { grantedBy: "Personne responder" } });
});

test("of a mandate recorded before it was kept by whom, the log tells it to the migration", async () => {
  const { mandateId: id } = await grantMandate(cell.responder, mandate(), NOW);
  const run = async (connectionString: string, sql: string) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const migration = "prisma/migrations/20261126010100_find_who_granted_older_mandates/migration.sql";
  await run(SUPERUSER_DATABASE_URL, "UPDATE mandates SET granted_by = NULL, granted_by_id = NULL");
  await run(MIGRATE_DATABASE_URL, await readFile(migration, "utf8"));
  const row = await withScope(cell.dpo, (tx) => tx.mandate.findFirstOrThrow({ where: { id } }));
  const { id: grantedById } = await withScope(cell.responder, async (_tx, actor) => actor);
  expect(row).toMatchObject({ grantedBy: "Personne responder", grantedById });
});
