import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listOrganisationsWithLabs } from "../queries.ts";
import { registerOrganisation } from "./register-organisation.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const site = { name: "Site principal", siret: "732 829 320 00074", timeZone: "Europe/Paris", head: true };
const input = {
  name: "SELAS Exemple",
  kind: "laboratory",
  siren: "732 829 320",
  finessEj: "560000127",
  region: "FR-BRE",
  timeZone: "Europe/Paris",
  traits: ["cyber_insured"],
  labs: [
    { number: 40, name: "LBM Nord", department: "56", sites: [site] },
    { name: "LBM Sud", department: "2A", sites: [] },
  ],
};
const bare = { name: "Sans laboratoire", kind: "hospital", timeZone: "Indian/Reunion", country: "RE" };

test("an organisation comes with its laboratories and sites, and the log folds back into the rows", async () => {
  const { organisationId, labs } = await registerOrganisation(cell.dpo, input, NOW);
  expect(labs.map(({ number }) => number)).toEqual([40, 41]);
  const kept = { version: true, retiredAt: true, retiredFor: true } as const;
  const site = { omit: { ...kept, workspaceId: true, organisationId: true, labId: true } } as const;
  const row = await withScope(cell.dpo, (tx) =>
    tx.organisation.findFirstOrThrow({
      where: { id: organisationId },
      omit: { ...kept, mergedInto: true, workspaceId: true, id: true, createdAt: true },
      include: {
        labs: {
          omit: { ...kept, workspaceId: true, organisationId: true },
          include: { sites: site },
          orderBy: { number: "asc" },
        },
      },
    }),
  );
  const logged = fold(await streamOf(cell.dpo, null)).get(`organisation:${organisationId}`);
  expect(logged).toEqual({ ...row, by: expect.anything() });
  expect(row).toMatchObject({
    siren: "732829320",
    labs: [{ sites: [{ siret: "73282932000074" }] }, { sites: [] }],
  });
});

test.each([
  ["a SIREN with a wrong key", { siren: "732829321" }, "siren", "notASiren"],
  ["a SIREN registered already", { siren: "732829320", labs: [] }, "siren", "taken"],
  ["a FINESS of ten digits", { finessEj: "5600001270" }, "finessEj", "notAFiness"],
  ["a time zone that is an offset", { timeZone: "+01:00" }, "timeZone", "notATimeZone"],
  ["a country that does not exist", { country: "XX" }, "country", "choose"],
  ["a trait nobody knows", { traits: ["rich"] }, "traits.0", "choose"],
  ["a FINESS whose key is wrong", { finessEj: "560000128" }, "finessEj", "notAFiness"],
  ["a social security number", { name: "Mme 2 69 05 49 588 157 80" }, "name", "containsNir"],
  [
    "a department that does not exist",
    { labs: [{ name: "LBM", department: "96" }] },
    "labs.0.department",
    "notADepartment",
  ],
  ["a title of 10,000 characters", { name: "x".repeat(10_000) }, "name", "tooLong"],
  ["a laboratory number taken", { labs: [{ name: "LBM", number: 40 }] }, "labs.0.number", "taken"],
  [
    "one number twice",
    {
      labs: [
        { name: "A", number: 90 },
        { name: "B", number: 90 },
      ],
    },
    "labs.1.number",
    "taken",
  ],
  [
    "two head sites",
    {
      labs: [
        {
          name: "A",
          sites: [
            { ...site, siret: null },
            { ...site, siret: "" },
          ],
        },
      ],
    },
    "labs.0.sites",
    "oneHeadSite",
  ],
  [
    "a site of another SIREN",
    { siren: "000560011", labs: [{ name: "A", sites: [site] }] },
    "labs.0.sites.0.siret",
    "notOfThisSiren",
  ],
])("%s is refused at its field", async (_what, change, path, problem) => {
  await expect(registerOrganisation(cell.dpo, { ...bare, ...change }, NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("the same organisation can be registered in two workspaces without a shared row", async () => {
  const other = await openCrisisCell();
  const { organisationId } = await registerOrganisation(other.dpo, input, NOW);
  const ours = await withScope(cell.dpo, (tx) => listOrganisationsWithLabs(tx));
  expect(ours.map(({ id }) => id)).not.toContain(organisationId);
});

test("a lab manager's list holds their own organisation alone", async () => {
  const own = await withScope(cell.labManager, (tx) => listOrganisationsWithLabs(tx));
  expect(own.map(({ id }) => id)).toEqual([cell.alpha.organisationId]);
});

test("a responder of the cell registers too", async () => {
  const { organisationId } = await registerOrganisation(cell.responder, { ...bare, name: "Autre" }, NOW);
  expect(organisationId).toMatch(/^[0-9a-f-]{36}$/);
});

test("nobody else registers; the auditor is refused; for the outsider the workspace does not exist", async () => {
  for (const member of [cell.auditor, cell.labManager, cell.signatory, cell.administrator])
    await expect(registerOrganisation(member, bare, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(registerOrganisation(cell.intruder, bare, NOW)).rejects.toMatchObject({ code: "not_found" });
});
