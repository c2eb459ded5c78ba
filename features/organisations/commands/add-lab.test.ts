import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { addLab } from "./add-lab.ts";
import { addSite } from "./add-site.ts";
import { amendLab } from "./amend-lab.ts";
import { amendSite } from "./amend-site.ts";
import { retireLab } from "./retire-lab.ts";
import { retireSite } from "./retire-site.ts";

let cell: CrisisCell;
let labId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  labId = cell.alpha.labIds[0] ?? "";
});

const site = {
  name: "Site du Port",
  siret: null,
  finessEt: "560000127",
  timeZone: "Europe/Paris",
  head: "yes",
};

async function rowsAndLog(kind: "lab" | "site", id: string) {
  const row = await withScope(cell.dpo, async (tx) => ({
    retiredAt: null,
    retiredFor: null,
    ...(kind === "lab"
      ? await tx.lab.findFirst({ where: { id } })
      : await tx.site.findFirst({ where: { id } })),
  }));
  const folded = fold(await streamOf(cell.dpo, null)).get(`${kind}:${id}`) ?? {};
  const { by: _by, sites: _sites, ...logged } = folded;
  return { row, logged };
}

test("a laboratory more gets the next number, and is renamed under it", async () => {
  const { organisationId } = cell.alpha;
  const added = await addLab(
    cell.dpo,
    { organisationId, name: "LBM du Port", department: "56", sites: [site] },
    NOW,
  );
  expect(added.number).toBe(4);
  await amendLab(
    cell.responder,
    { labId: added.labId, version: 1, name: "LBM du Quai", department: "35" },
    NOW,
  );
  const { row, logged } = await rowsAndLog("lab", added.labId);
  expect(row).toMatchObject({ ...logged, number: 4, name: "LBM du Quai", department: "35", version: 2 });
  const taken = addLab(cell.dpo, { organisationId, name: "Autre", number: 4 }, NOW);
  await expect(taken).rejects.toMatchObject({ problems: [{ path: "number", problem: "taken" }] });
  const late = amendLab(cell.dpo, { labId: added.labId, version: 1, name: "Trop tard" }, NOW);
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("a laboratory has one head site: the new one takes the place of the one before, and the log says so", async () => {
  const first = await addSite(cell.dpo, { labId, ...site }, NOW);
  const second = await addSite(cell.dpo, { labId, ...site, name: "Site de la Gare", finessEt: "" }, NOW);
  const before = await rowsAndLog("site", first.siteId);
  expect(before.row).toMatchObject({ ...before.logged, head: false, version: 2 });
  const { head: _head, ...named } = site;
  await amendSite(cell.dpo, { siteId: second.siteId, version: 1, ...named, name: "Site de l’Est" }, NOW);
  const after = await rowsAndLog("site", second.siteId);
  expect(after.row).toMatchObject({ ...after.logged, name: "Site de l’Est", head: false });
  await retireSite(cell.dpo, { siteId: second.siteId, version: 2, reason: "Fermeture" }, NOW);
  const gone = await rowsAndLog("site", second.siteId);
  expect(gone.logged).toMatchObject({ retiredFor: "Fermeture" });
  expect(gone.row.retiredAt).not.toBeNull();
});

test("a laboratory in an open incident is not retired; another is", async () => {
  const { organisationId } = cell.beta;
  const { labId: free } = await addLab(cell.dpo, { organisationId, name: "LBM libre" }, NOW);
  await logLeak(cell);
  const refused = retireLab(cell.dpo, { labId, version: 1, reason: "Fermeture" }, NOW);
  await expect(refused).rejects.toMatchObject({ problems: [{ path: "reason", problem: "inOpenCase" }] });
  await retireLab(cell.dpo, { labId: free, version: 1, reason: "Fermeture" }, NOW);
  const { row, logged } = await rowsAndLog("lab", free);
  expect(row.retiredFor).toBe(logged.retiredFor);
});

test("a SIRET of another SIREN, and a text with a social security number, are refused at their field", async () => {
  const { organisationId } = await addLab(
    cell.dpo,
    { organisationId: cell.beta.organisationId, name: "A" },
    NOW,
  );
  expect(organisationId).toBe(cell.beta.organisationId);
  const nir = retireLab(cell.dpo, { labId, version: 1, reason: "Mme 2 69 05 49 588 157 80" }, NOW);
  await expect(nir).rejects.toMatchObject({ problems: [{ path: "reason", problem: "containsNir" }] });
  const siret = addSite(cell.dpo, { labId, ...site, siret: "73282932000075" }, NOW);
  await expect(siret).rejects.toMatchObject({ problems: [{ path: "siret", problem: "notASiret" }] });
});

const acts: [string, (by: Principal) => Promise<unknown>][] = [
  ["adding a lab", (by) => addLab(by, { organisationId: cell.alpha.organisationId, name: "X" }, NOW)],
  ["amending a lab", (by) => amendLab(by, { labId, version: 1, name: "X" }, NOW)],
  ["retiring a lab", (by) => retireLab(by, { labId, version: 1, reason: "x" }, NOW)],
  ["adding a site", (by) => addSite(by, { labId, ...site }, NOW)],
];

test.each(acts)(
  "%s is refused to the auditor and to the lab manager; the outsider finds nothing",
  async (_what, act) => {
    for (const member of [cell.auditor, cell.labManager, cell.administrator])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  },
);

test("a site is amended and retired by the cell alone", async () => {
  const { siteId } = await addSite(cell.dpo, { labId, ...site, name: "À garder" }, NOW);
  for (const act of [
    (by: Principal) => amendSite(by, { siteId, version: 1, ...site }, NOW),
    (by: Principal) => retireSite(by, { siteId, version: 1, reason: "x" }, NOW),
  ]) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(cell.labManager)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(cell.intruder)).rejects.toMatchObject({ code: "not_found" });
    await expect(act(cell.outsider)).rejects.toMatchObject({ code: "not_found" });
  }
});
