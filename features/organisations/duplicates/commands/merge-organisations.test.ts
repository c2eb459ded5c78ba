import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { registerOrganisation } from "../../commands/register-organisation.ts";
import { recordContact } from "../../readiness/commands/record-contact.ts";
import { listLikelyPairs } from "../queries.ts";
import { mergeOrganisations } from "./merge-organisations.ts";

let cell: CrisisCell;
let twinId: string;
const twin = {
  name: "SELAS Alpha-Biologie",
  kind: "laboratory",
  siren: "732829320",
  timeZone: "Europe/Paris",
  labs: [
    {
      name: "LBM Alpha Est",
      department: "56",
      sites: [{ name: "Est", timeZone: "Europe/Paris", head: true }],
    },
  ],
};

beforeEach(async () => {
  cell = await openCrisisCell();
  ({ organisationId: twinId } = await registerOrganisation(cell.dpo, twin, NOW));
});

const merge = (by: Principal, change: Record<string, unknown> = {}) =>
  mergeOrganisations(
    by,
    {
      organisationId: cell.alpha.organisationId,
      version: 1,
      absorbedId: twinId,
      absorbedVersion: 1,
      reason: "Même entité, enregistrée deux fois",
      ...change,
    },
    NOW,
  );

test("two records of nearly one name are proposed, and merged with a reason", async () => {
  const pairs = await withScope(cell.dpo, (tx) => listLikelyPairs(tx));
  expect(pairs.map(({ a, b }) => [a, b].sort())).toEqual([[cell.alpha.organisationId, twinId].sort()]);
  await recordContact(cell.dpo, { organisationId: twinId, part: "counsel", name: "Maître Exemple" }, NOW);
  await merge(cell.responder);
  const rows = await withScope(cell.dpo, async (tx) => ({
    kept: await tx.organisation.findFirstOrThrow({
      where: { id: cell.alpha.organisationId },
      include: { labs: { include: { sites: true } }, contacts: true },
    }),
    gone: await tx.organisation.findFirstOrThrow({ where: { id: twinId }, include: { labs: true } }),
  }));
  expect(rows.kept.labs.map(({ name }) => name).sort()).toEqual(["Alpha Biologie 1", "LBM Alpha Est"]);
  expect(rows.kept).toMatchObject({ siren: "732829320", version: 2, contacts: [{ part: "counsel" }] });
  expect(rows.gone).toMatchObject({ siren: null, mergedInto: cell.alpha.organisationId, labs: [] });
  const state = fold(await streamOf(cell.dpo, null));
  expect(state.get(`organisation:${twinId}`)).toMatchObject({
    mergedInto: cell.alpha.organisationId,
    siren: null,
  });
  expect(state.get(`organisation:${cell.alpha.organisationId}`)).toMatchObject({
    siren: "732829320",
    absorbed: twinId,
  });
  for (const lab of rows.kept.labs.filter(({ name }) => name === "LBM Alpha Est"))
    expect(state.get(`lab:${lab.id}`)).toMatchObject({ organisationId: rows.kept.id });
  expect(await withScope(cell.dpo, (tx) => listLikelyPairs(tx))).toEqual([]);
});

test("two organisations with files in one incident are not merged: each has its own duties there", async () => {
  await logLeak(cell);
  const refused = merge(cell.dpo, { absorbedId: cell.beta.organisationId });
  await expect(refused).rejects.toMatchObject({
    problems: [{ path: "absorbedId", problem: "bothInOneCase" }],
  });
});

test("the one with a file in an open incident stays; it does not go", async () => {
  await logLeak(cell);
  const swapped = { organisationId: twinId, absorbedId: cell.alpha.organisationId };
  const refused = merge(cell.dpo, swapped);
  await expect(refused).rejects.toMatchObject({
    problems: [{ path: "absorbedId", problem: "absorbedInOpenCase" }],
  });
  await expect(merge(cell.dpo)).resolves.toMatchObject({ organisationId: cell.alpha.organisationId });
});

test("two different SIREN are two legal entities, a vendor is no laboratory, and a lost race is a conflict", async () => {
  const other = { ...twin, name: "Autre", siren: "000560011", labs: [] };
  const { organisationId } = await registerOrganisation(cell.dpo, other, NOW);
  const entities = merge(cell.dpo, { organisationId, absorbedId: twinId });
  await expect(entities).rejects.toMatchObject({ problems: [{ path: "absorbedId", problem: "otherSiren" }] });
  const kinds = merge(cell.dpo, { absorbedId: cell.vendorId });
  await expect(kinds).rejects.toMatchObject({ problems: [{ path: "absorbedId", problem: "otherKind" }] });
  await expect(merge(cell.dpo, { version: 7 })).rejects.toMatchObject({ code: "conflict" });
});

test("whoever spoke for the one that goes speaks for the one that stays", async () => {
  const swapped = { organisationId: twinId, absorbedId: cell.alpha.organisationId };
  await merge(cell.dpo, swapped);
  const own = await withScope(cell.labManager, (tx) => tx.lab.findMany({ select: { name: true } }));
  expect(own.map(({ name }) => name).sort()).toEqual(["Alpha Biologie 1", "LBM Alpha Est"]);
});

test("the auditor merges nothing; the outsider finds nothing", async () => {
  for (const member of [cell.auditor, cell.administrator])
    await expect(merge(member)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.labManager, cell.vendorContact, cell.outsider, cell.intruder])
    await expect(merge(stranger)).rejects.toMatchObject({ code: "not_found" });
});
