import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { obligationsOf, streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listOrganisationsWithLabs } from "../queries.ts";
import { amendOrganisation } from "./amend-organisation.ts";
import { retireOrganisation } from "./retire-organisation.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const identity = {
  name: "Alpha Biologie SELAS",
  kind: "laboratory",
  siren: "732 829 320",
  finessEj: "560000127",
  country: "FR",
  region: "FR-BRE",
  timeZone: "Europe/Paris",
  traits: ["cyber_insured"],
};
const seen = (organisationId: string, version = 1) => ({ organisationId, version });

test("what the register says is amended, and the log folds into the row", async () => {
  const { organisationId } = cell.alpha;
  await amendOrganisation(cell.dpo, { ...seen(organisationId), ...identity }, NOW);
  const row = await withScope(cell.dpo, (tx) =>
    tx.organisation.findFirstOrThrow({ where: { id: organisationId } }),
  );
  expect(row).toMatchObject({ ...identity, siren: "732829320", version: 2 });
  const {
    labs: _labs,
    by,
    ...logged
  } = fold(await streamOf(cell.dpo, null)).get(`organisation:${organisationId}`) ?? {};
  expect(row).toMatchObject(logged);
  expect(by).toMatchObject({ roles: ["administrator", "dpo"] });
});

test("whoever saw an earlier version is told that somebody was faster, and overwrites nothing", async () => {
  const late = amendOrganisation(cell.responder, { ...seen(cell.alpha.organisationId), ...identity }, NOW);
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("two organisations cannot have one SIREN", async () => {
  const taken = amendOrganisation(cell.dpo, { ...seen(cell.beta.organisationId), ...identity }, NOW);
  await expect(taken).rejects.toMatchObject({ problems: [{ path: "siren", problem: "taken" }] });
});

test("files of an open incident keep what they were computed from: only their own act recomputes them", async () => {
  const other = await openCrisisCell();
  const { incidentId } = await logLeak(other);
  const before = await obligationsOf(other.dpo, incidentId, other.alpha.organisationId);
  await amendOrganisation(
    other.dpo,
    { ...seen(other.alpha.organisationId), ...identity, country: "DE" },
    NOW,
  );
  expect(await obligationsOf(other.dpo, incidentId, other.alpha.organisationId)).toEqual(before);
  const retired = retireOrganisation(
    other.dpo,
    { ...seen(other.alpha.organisationId, 2), reason: "Cessation d’activité" },
    NOW,
  );
  await expect(retired).rejects.toMatchObject({ problems: [{ path: "reason", problem: "inOpenCase" }] });
});

test("a retired organisation leaves the choices, stays in the register, and is not amended any more", async () => {
  const { organisationId } = cell.beta;
  await retireOrganisation(cell.dpo, { ...seen(organisationId), reason: "Cessation d’activité" }, NOW);
  const offered = await withScope(cell.dpo, (tx) => listOrganisationsWithLabs(tx));
  expect(offered.map(({ id }) => id)).not.toContain(organisationId);
  const logged = fold(await streamOf(cell.dpo, null)).get(`organisation:${organisationId}`);
  expect(logged).toMatchObject({ retiredFor: "Cessation d’activité", mergedInto: null });
  const again = amendOrganisation(cell.dpo, { ...seen(organisationId, 2), ...identity, siren: "" }, NOW);
  await expect(again).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  [
    "amending",
    (by: CrisisCell["dpo"]) =>
      amendOrganisation(by, { ...seen(cell.alpha.organisationId, 2), ...identity }, NOW),
  ],
  [
    "retiring",
    (by: CrisisCell["dpo"]) =>
      retireOrganisation(by, { ...seen(cell.alpha.organisationId, 2), reason: "x" }, NOW),
  ],
])(
  "%s is refused to the auditor and to who speaks for the organisation; the outsider finds nothing",
  async (_what, act) => {
    for (const member of [cell.auditor, cell.labManager, cell.signatory, cell.administrator])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.vendorContact, cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  },
);
