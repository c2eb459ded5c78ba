import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { submitLetter } from "#scripts/test-database/tell-persons.ts";
import { countGroup } from "../../groups/commands/count-group.ts";
import { listGroups } from "../../groups/queries.ts";
import { sumOfGroup } from "../../groups/rules.ts";
import { countComplaints } from "../../routes/commands/count-complaints.ts";
import { writeRoute } from "../../routes/commands/write-route.ts";
import { listRoutes, listVictimComplaints } from "../../routes/queries.ts";
import { listHardCases } from "../queries.ts";
import { countHardCase } from "./count-hard-case.ts";

let cell: CrisisCell;
let incidentId: string;
let labId: string | undefined;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  labId = cell.alpha.labIds[0];
});

const problem = (path: string, word: string) => ({ problems: [{ path, problem: word }] });
const hard = (who: Principal, changes: object) =>
  countHardCase(who, { incidentId, labId, hardCase: "minors", treatment: "to_parents", ...changes }, NOW);
const group = (who: Principal, changes: object) =>
  countGroup(who, { incidentId, labId, personGroup: "prescribers", persons: "40", ...changes }, NOW);
const route = (who: Principal, changes: object = {}) =>
  writeRoute(who, { incidentId, language: "fr", text: "Portez plainte en ligne.", ...changes }, NOW);
const complaints = (who: Principal, changes: object = {}) => {
  const counted = { route: "online", count: "12", countedOn: "2026-11-09", source: "Parquet" };
  const of = { incidentId, organisationId: cell.alpha.organisationId };
  return countComplaints(who, { ...of, ...counted, ...changes }, NOW);
};

test("those who cannot simply be written to are counted by what is done; who is held back has a reason", async () => {
  const { textVersionId } = await submitLetter({ cell, incidentId }, { audience: "minors" });
  await hard(cell.labManager, { persons: "80", textVersionId });
  await expect(hard(cell.dpo, { treatment: "held_back", persons: "5" })).rejects.toMatchObject(
    problem("reason", "heldBackWhy"),
  );
  await hard(cell.dpo, { treatment: "held_back", persons: "5", reason: "Âge à vérifier" });
  await expect(hard(cell.dpo, { persons: "70" })).rejects.toMatchObject(problem("reason", "reasonForLess"));
  await hard(cell.dpo, { persons: "70", reason: "Comptés deux fois" });
  const seen = await withScope(cell.auditor, (tx) => listHardCases(tx, incidentId));
  expect(seen.map(({ treatment, persons }) => [treatment, persons])).toEqual([
    ["to_parents", 70],
    ["held_back", 5],
  ]);
  expect(await typesOf(cell.dpo, incidentId)).toContain("hard_case.counted");
});

test.each([
  ["what fits another case", { treatment: "to_guardian", persons: "1" }, "treatment", "treatmentOfAnother"],
  [
    "more than the laboratory has",
    { hardCase: "deceased", treatment: "to_relatives", persons: "1201" },
    "persons",
    "moreThanPersons",
  ],
  ["no number", { persons: "" }, "persons", "required"],
  [
    "a text nobody was asked to sign",
    { persons: "90", textVersionId: "00000000-0000-4000-8000-000000000000" },
    "textVersionId",
    "choose",
  ],
])("%s is refused at its field", async (_what, changes, path, word) => {
  await expect(hard(cell.dpo, changes)).rejects.toMatchObject(problem(path, word));
});

test("prescribers and staff are counted apart from the patients, and told apart", async () => {
  const told = { groupTold: "38", toldOn: "2026-11-09", channel: "email" };
  await group(cell.labManager, {});
  await group(cell.labManager, told);
  await group(cell.dpo, { ...told, groupReturned: "3" });
  await group(cell.dpo, { personGroup: "staff", persons: "12" });
  for (const [changes, path, word] of [
    [{ ...told, groupTold: "41" }, "groupTold", "moreThanGroup"],
    [{ ...told, groupReturned: "39" }, "groupReturned", "moreThanSent"],
    [{ groupTold: "38", channel: "email" }, "toldOn", "required"],
    [{ ...told, toldOn: "2026-11-10" }, "toldOn", "dayAhead"],
    [{ ...told, persons: "39" }, "reason", "reasonForLess"],
  ] as const)
    await expect(group(cell.dpo, changes)).rejects.toMatchObject(problem(path, word));
  const seen = await withScope(cell.auditor, (tx) => listGroups(tx, incidentId));
  expect(seen.map(({ personGroup }) => personGroup)).toEqual(["prescribers", "staff"]);
  expect(sumOfGroup(seen)).toEqual({ persons: 52, told: 35, returned: 3 });
});

test("where victims can complain is told in versions that stay; the complaints known are a number with its source", async () => {
  const links = "https://www.cnil.fr/fr/adresser-une-plainte\nhttps://www.cybermalveillance.gouv.fr/";
  await route(cell.dpo, { links });
  await expect(route(cell.dpo)).rejects.toMatchObject({ code: "conflict" });
  await expect(route(cell.dpo, { seen: 1, links: "cnil.fr" })).rejects.toMatchObject({ code: "invalid" });
  await route(cell.responder, { seen: 1, text: "Portez plainte par lettre." });
  const seen = await withScope(cell.labManager, (tx) => listRoutes(tx, incidentId));
  expect(seen.map(({ number, links: named }) => [number, named.length])).toEqual([
    [2, 0],
    [1, 2],
  ]);
  await complaints(cell.labManager);
  await expect(complaints(cell.dpo, { count: "11" })).rejects.toMatchObject(
    problem("reason", "reasonForLess"),
  );
  await expect(complaints(cell.dpo, { countedOn: "2026-11-10" })).rejects.toMatchObject(
    problem("countedOn", "dayAhead"),
  );
  await complaints(cell.dpo, { count: "15" });
  const known = await withScope(cell.auditor, (tx) => listVictimComplaints(tx, incidentId));
  expect(known).toMatchObject([{ name: "Alpha Biologie", route: "online", count: 15, source: "Parquet" }]);
});

test("the auditor reads and writes nothing; a laboratory’s people count their own alone; nobody else anything", async () => {
  const ofBeta = { labId: cell.beta.labIds[0] };
  const acts = [
    (who: Principal) => hard(who, { ...ofBeta, persons: "1" }),
    (who: Principal) => group(who, ofBeta),
    (who: Principal) => complaints(who, { organisationId: cell.beta.organisationId }),
  ];
  for (const act of acts) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact, cell.labManager])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const reader of [cell.auditor, cell.labManager])
    await expect(route(reader, { language: "en" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(route(cell.outsider)).rejects.toMatchObject({ code: "not_found" });
  for (const who of [cell.outsider, cell.vendorContact])
    await withScope(who, async (tx) => {
      expect(await listHardCases(tx, incidentId)).toEqual([]);
      expect(await listGroups(tx, incidentId)).toEqual([]);
      expect(await listRoutes(tx, incidentId)).toEqual([]);
      expect(await listVictimComplaints(tx, incidentId)).toEqual([]);
    });
});
