import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { exposureOf, streamOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { countParties, listParties } from "../queries.ts";
import { recordParty } from "./record-party.ts";

let cell: CrisisCell;
let incidentId: string;
let exposureId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  exposureId = (await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId)).id;
});

const informed = (changes: object = {}) => ({
  ...{ exposureId, version: 0, sort: "hospitals", state: "informed" },
  ...{ informedOn: "2026-11-09", informedBy: "Cellule", channel: "Téléphone" },
  ...changes,
});

const rowOf = async (sort: string) =>
  (await withScope(cell.dpo, (tx) => listParties(tx, exposureId))).find((party) => party.sort === sort);

test("outsiders find no file; who only reads or speaks for another organisation records nothing", async () => {
  for (const principal of [cell.outsider, cell.intruder, cell.administrator, cell.vendorContact])
    await expect(recordParty(principal, informed(), NOW)).rejects.toMatchObject({ code: "not_found" });
  await expect(recordParty(cell.auditor, informed(), NOW)).rejects.toMatchObject({ code: "forbidden" });
  const beta = (await exposureOf(cell.dpo, incidentId, cell.beta.organisationId)).id;
  await expect(recordParty(cell.labManager, informed({ exposureId: beta }), NOW)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("everybody is to be informed until something is recorded; informed says when, by whom and how", async () => {
  const countOf = await withScope(cell.dpo, (tx) => countParties(tx, incidentId));
  expect(countOf(exposureId)).toEqual({ informed: 0, concerned: 7 });
  await recordParty(cell.labManager, informed(), NOW);
  expect(await rowOf("hospitals")).toMatchObject({
    ...{ state: "informed", informedOn: "2026-11-09", informedBy: "Cellule", channel: "Téléphone" },
    version: 1,
  });
});

test("not concerned needs a reason and counts no more", async () => {
  const without = informed({ sort: "staff", state: "not_concerned", why: "" });
  await expect(recordParty(cell.dpo, without, NOW)).rejects.toMatchObject({
    problems: [{ path: "why", problem: "required" }],
  });
  await recordParty(cell.dpo, { ...without, why: "Aucun salarié touché" }, NOW);
  expect(await rowOf("staff")).toMatchObject({ state: "not_concerned", informedOn: null, informedBy: "" });
  const countOf = await withScope(cell.dpo, (tx) => countParties(tx, incidentId));
  expect(countOf(exposureId)).toEqual({ informed: 1, concerned: 6 });
});

test("nobody was informed tomorrow, and informed without a day or a name is refused", async () => {
  const tomorrow = informed({ sort: "prescribers", informedOn: "2026-11-10" });
  await expect(recordParty(cell.dpo, tomorrow, NOW)).rejects.toMatchObject({
    problems: [{ path: "informedOn", problem: "inFuture" }],
  });
  const bare = { exposureId, version: 0, sort: "prescribers", state: "informed" };
  await expect(recordParty(cell.dpo, bare, NOW)).rejects.toMatchObject({
    problems: [{ path: "informedOn" }, { path: "informedBy" }],
  });
});

test("the second of two people sees that the first recorded it", async () => {
  await expect(recordParty(cell.dpo, informed({ channel: "Courriel" }), NOW)).rejects.toMatchObject({
    code: "conflict",
  });
  await recordParty(cell.dpo, informed({ version: 1, channel: "Courriel" }), NOW);
  expect(await rowOf("hospitals")).toMatchObject({ channel: "Courriel", version: 2 });
});

test("the log folds into the row, without any date of the law", async () => {
  const row = await withScope(cell.dpo, (tx) =>
    tx.informedParty.findFirstOrThrow({ where: { exposureId, sort: "hospitals" } }),
  );
  const folded = fold(await streamOf(cell.dpo, incidentId)).get(`informed_party:${row.id}`);
  const { sort, state, informedBy, channel, why, organisationId } = row;
  expect(folded).toMatchObject({ exposureId, organisationId, sort, state, informedBy, channel, why });
  expect(folded?.informedOn).toBe(row.informedOn?.toISOString().slice(0, 10));
});

test("a closed case takes no more", async () => {
  await closeCase(cell.dpo, incidentId, NOW);
  await expect(recordParty(cell.dpo, informed({ sort: "prescribers" }), NOW)).rejects.toMatchObject({
    problems: [{ problem: "caseClosed" }],
  });
});
