import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { readFactsOfMany } from "#features/forms/queries.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { submitLetter } from "#scripts/test-database/tell-persons.ts";
import { planWaves } from "../../commands/plan-waves.ts";
import { recordCounts } from "../../commands/record-counts.ts";
import { countGroup } from "../../groups/commands/count-group.ts";
import { listGroups, listLabsToTell, sumTelling } from "../../queries.ts";
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
  // Of two who count at once, the second sees what the first counted; both connections are open before.
  await Promise.all([1, 2].map(() => withScope(cell.dpo, (tx) => listHardCases(tx, incidentId))));
  const counted = ["other_address", "other_channel"].map((treatment) =>
    hard(cell.dpo, { hardCase: "undelivered", treatment, persons: "700" }),
  );
  const outcomes = await Promise.allSettled(counted);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
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

test("prescribers and staff are told in waves of their own: counted, covered and bounded apart from the patients", async () => {
  await group(cell.labManager, {});
  await group(cell.dpo, { personGroup: "staff", persons: "12" });
  await expect(group(cell.dpo, { persons: "39" })).rejects.toMatchObject(problem("reason", "reasonForLess"));
  const plan = { incidentId, labIds: [labId], personGroup: "prescribers" };
  await expect(planWaves(cell.dpo, { ...plan, channel: "letter", planned: "41" }, NOW)).rejects.toMatchObject(
    problem("planned", "moreThanGroup"),
  );
  const byLetter = await planWaves(cell.labManager, { ...plan, channel: "letter" }, NOW);
  const byEmail = await planWaves(cell.dpo, { ...plan, channel: "email" }, NOW);
  await planWaves(cell.dpo, { incidentId, labIds: [labId], channel: "email" }, NOW);
  const sent = (waveIds: readonly string[], version: number, figures: object) =>
    recordCounts(cell.dpo, { waveId: waveIds[0], version, happenedAt: AWARE, ...figures }, NOW);
  await sent(byLetter.waveIds, 1, { sent: "30", returned: "3" });
  await expect(sent(byEmail.waveIds, 1, { sent: "11" })).rejects.toMatchObject(
    problem("sent", "moreThanGroupInAll"),
  );
  await expect(sent(byEmail.waveIds, 1, { sent: "41" })).rejects.toMatchObject(
    problem("sent", "moreThanGroup"),
  );
  await sent(byEmail.waveIds, 1, { sent: "8" });
  const fewer = { persons: "37", reason: "Un service compté deux fois" };
  await expect(group(cell.dpo, fewer)).rejects.toMatchObject(problem("persons", "fewerThanTold"));

  await withScope(cell.auditor, async (tx) => {
    const [prescribers, staff] = await listGroups(tx, incidentId);
    expect(prescribers?.sums).toMatchObject({
      persons: { count: 40 },
      told: 35,
      undelivered: 3,
      percent: 87.5,
    });
    const byChannel = new Map(prescribers?.labs[0]?.campaigns.map((one) => [one.channel, one.waves[0]]));
    expect(byChannel.get("letter")?.counts).toMatchObject({ planned: 40 });
    expect(staff?.sums).toMatchObject({ persons: { count: 12 }, told: 0, percent: 0 });
    const [patients] = await listLabsToTell(tx, incidentId);
    expect(patients?.campaigns.map(({ channel, waves }) => [channel, waves[0]?.counts])).toEqual([
      ["email", {}],
    ]);
    expect(await sumTelling(tx, incidentId)).toMatchObject({ lettersSent: null });
    const { organisationId } = cell.alpha;
    const facts = await readFactsOfMany(tx, { incidentId, organisationIds: [organisationId], at: null });
    const said = ["told.count", "told.perGroup", "persons.types", "persons.perGroup"] as const;
    expect(said.map((id) => facts.get(organisationId)?.[id].value)).toEqual([
      ...[null, ["Prescripteurs\u00a0: 35"], ["patients", "prescribers", "staff", "minors"]],
      ["Patients\u00a0: 1\u00a0200", "Prescripteurs\u00a0: 40", "Personnel\u00a0: 12"],
    ]);
  });
  expect(await typesOf(cell.dpo, incidentId)).toEqual(
    expect.arrayContaining(["told_group.counted", "campaign.opened"]),
  );
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
      for (const { labs } of await listGroups(tx, incidentId)) expect(labs).toEqual([]);
      expect(await listRoutes(tx, incidentId)).toEqual([]);
      expect(await listVictimComplaints(tx, incidentId)).toEqual([]);
    });
});
