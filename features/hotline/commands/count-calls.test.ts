import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getHotline, listHotlines, sumCalls } from "../queries.ts";
import { totalOf } from "../rules.ts";
import { amendHotline } from "./amend-hotline.ts";
import { closeHotline } from "./close-hotline.ts";
import { countCalls } from "./count-calls.ts";
import { openHotline } from "./open-hotline.ts";
import { writeScript } from "./write-script.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const told = {
  ...{ supplier: "Plateforme", number: "0 800 000 000", hours: "9 h – 18 h" },
  ...{ zone: "Europe/Paris", openedOn: "2026-11-07" },
};
const opened = async (by: Principal, changes: object = {}) =>
  (await openHotline(by, { incidentId, ...told, ...changes }, NOW)).hotlineId;
const ofAlpha = () => opened(cell.labManager, { organisationId: cell.alpha.organisationId });
const calls = { day: "2026-11-08", callsOffered: "1 200", callsAnswered: "900", causeConcerned: "600" };
const count = (who: Principal, hotlineId: string, changes: object = {}) =>
  countCalls(who, { hotlineId, ...calls, ...changes }, NOW);
const read = (hotlineId: string) => withScope(cell.auditor, (tx) => getHotline(tx, { hotlineId }));
const problem = (path: string, word: string) => ({ problems: [{ path, problem: word }] });

test("the calls of a day are kept in numbers, by cause; a correction stands in their place with its reason", async () => {
  const hotlineId = await ofAlpha();
  await count(cell.labManager, hotlineId, { waitSeconds: "60" });
  await count(cell.labManager, hotlineId, {
    day: "2026-11-07",
    callsAnswered: "300",
    causeConcerned: "300",
    waitSeconds: "120",
  });
  await expect(count(cell.dpo, hotlineId)).rejects.toMatchObject(problem("reason", "dayCountedAlready"));
  const seenId = (await read(hotlineId)).days.find(({ day }) => day === calls.day)?.id;
  const corrected610 = { causeConcerned: "610", waitSeconds: "60", reason: "Erreur de saisie", seenId };
  await count(cell.dpo, hotlineId, corrected610);
  await expect(
    count(cell.labManager, hotlineId, { ...corrected610, causeConcerned: "620" }),
  ).rejects.toMatchObject({ code: "conflict" });
  const { days, corrected } = await read(hotlineId);
  expect(days.map(({ day, causeConcerned }) => [day, causeConcerned])).toEqual([
    ["2026-11-07", 300],
    ["2026-11-08", 610],
  ]);
  expect(corrected).toMatchObject([{ day: "2026-11-08", causeConcerned: 600 }]);
  expect(totalOf(days)).toMatchObject({
    days: 2,
    callsOffered: 2_400,
    callsAnswered: 1_200,
    waitSeconds: 75,
  });
  expect(await withScope(cell.dpo, (tx) => sumCalls(tx, incidentId))).toMatchObject({ callsAnswered: 1_200 });
  expect(await typesOf(cell.dpo, incidentId)).toEqual(
    expect.arrayContaining(["hotline.opened", "hotline.counted"]),
  );
});

test("what cannot be true of a day is refused at its field, and nothing of it is kept", async () => {
  const hotlineId = await ofAlpha();
  for (const [what, changes, path, word] of [
    ["tomorrow", { day: "2026-11-10" }, "day", "dayAhead"],
    ["a day before the opening", { day: "2026-11-06" }, "day", "dayBeforeOpening"],
    ["no day", { day: "" }, "day", "required"],
    ["more answered than offered", { callsAnswered: "1201" }, "callsAnswered", "moreThanOffered"],
    ["more causes than answered calls", { causePress: "301" }, "causePress", "moreThanAnswered"],
    ["calls in words", { callsOffered: "beaucoup" }, "callsOffered", "notANumber"],
    ["no number at all", { callsOffered: "" }, "callsOffered", "required"],
    ["a patient’s number", { reason: "2 69 05 49 588 157 80" }, "reason", "containsNir"],
  ] as const)
    await expect(count(cell.dpo, hotlineId, changes), what).rejects.toMatchObject(problem(path, word));
  expect((await read(hotlineId)).days).toEqual([]);
});

test("its first and last day hold every day that was counted; after the last no call is", async () => {
  const hotlineId = await ofAlpha();
  await count(cell.dpo, hotlineId);
  const amend = (changes: object) =>
    amendHotline(cell.dpo, { hotlineId, version: 1, ...told, ...changes }, NOW);
  await expect(amend({ openedOn: "2026-11-09" })).rejects.toMatchObject(
    problem("openedOn", "daysBeforeOpening"),
  );
  await amend({ hours: "8 h – 20 h" });
  await expect(amend({})).rejects.toMatchObject({ code: "conflict" });
  const close = (closedOn: string) => closeHotline(cell.dpo, { hotlineId, version: 2, closedOn }, NOW);
  await expect(close("2026-11-07")).rejects.toMatchObject(problem("closedOn", "daysAfterClosing"));
  await close("2026-11-08");
  await expect(count(cell.dpo, hotlineId, { day: "2026-11-09" })).rejects.toMatchObject(
    problem("day", "dayAfterClosing"),
  );
});

test("of two who record the same day at once one stands; every version of the script stays", async () => {
  const hotlineId = await ofAlpha();
  const acts = [1, 2].map(() => count(cell.dpo, hotlineId));
  const outcomes = (await Promise.allSettled(acts)).map(({ status }) => status).sort();
  expect(outcomes).toEqual(["fulfilled", "rejected"]);
  // Of one who closes it and one who counts a later day, the second sees what the first did.
  const other = await ofAlpha();
  const closing = closeHotline(cell.dpo, { hotlineId: other, version: 1, closedOn: "2026-11-07" }, NOW);
  const both = await Promise.allSettled([closing, count(cell.labManager, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const write = (seen: number, text: string) => writeScript(cell.labManager, { hotlineId, seen, text }, NOW);
  await write(0, "Vos données figurent peut-être au fichier.");
  await expect(write(0, "Autre texte")).rejects.toMatchObject({ code: "conflict" });
  await write(1, "Vos données figurent au fichier.");
  expect((await read(hotlineId)).scripts.map(({ number }) => number)).toEqual([1, 2]);
});

test("of the number of the whole case a laboratory reads hours, script and its own part of the calls, never the whole", async () => {
  const hotlineId = await opened(cell.dpo);
  await writeScript(cell.dpo, { hotlineId, text: "Vos données figurent peut-être au fichier." }, NOW);
  const [alpha, beta] = [cell.alpha.labIds[0], cell.beta.labIds[0]];
  const small = { callsOffered: "700", callsAnswered: "500", causeConcerned: "300" };
  await expect(count(cell.dpo, hotlineId, { labId: alpha, ...small })).rejects.toMatchObject(
    problem("labId", "dayNotCounted"),
  );
  await count(cell.dpo, hotlineId);
  await count(cell.dpo, hotlineId, { labId: alpha, ...small });
  await expect(count(cell.dpo, hotlineId, { labId: beta, ...small })).rejects.toMatchObject(
    problem("callsOffered", "moreThanDay"),
  );
  await count(cell.dpo, hotlineId, { labId: beta, ...small, callsOffered: "500", callsAnswered: "400" });
  const less = { callsOffered: "1 199", reason: "Erreur de saisie" };
  await expect(count(cell.dpo, hotlineId, less)).rejects.toMatchObject(
    problem("callsOffered", "lessThanParts"),
  );
  await expect(count(cell.dpo, hotlineId, { labId: incidentId })).rejects.toMatchObject(
    problem("labId", "choose"),
  );
  const of = (who: Principal) => withScope(who, (tx) => getHotline(tx, { hotlineId }));
  const seen = await of(cell.labManager);
  expect(seen).toMatchObject({ ...told, days: [], parts: [{ lab: "Alpha Biologie 1", callsOffered: 700 }] });
  expect(seen.scripts).toHaveLength(1);
  expect((await of(cell.auditor)).parts).toHaveLength(2);
  await expect(of(cell.vendorContact)).rejects.toMatchObject({ code: "not_found" });
  const sum = await withScope(cell.dpo, (tx) => sumCalls(tx, incidentId));
  const wholes = (await withScope(cell.dpo, (tx) => listHotlines(tx, incidentId))).flatMap(
    ({ days }) => days,
  );
  expect(sum?.callsOffered).toBe(totalOf(wholes).callsOffered);
});

test("the auditor reads and writes nothing; an organisation’s people keep their own alone; nobody else anything", async () => {
  const ofCase = await opened(cell.dpo);
  const acts = [
    (who: Principal) => count(who, ofCase),
    (who: Principal) => amendHotline(who, { hotlineId: ofCase, version: 1, ...told }, NOW),
    (who: Principal) => closeHotline(who, { hotlineId: ofCase, version: 1, closedOn: "2026-11-08" }, NOW),
    (who: Principal) => writeScript(who, { hotlineId: ofCase, text: "Bonjour" }, NOW),
  ];
  for (const act of acts) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(cell.labManager)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(cell.vendorContact)).rejects.toThrow();
    for (const stranger of [cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(opened(cell.labManager)).rejects.toMatchObject({ code: "forbidden" });
  const ofBeta = await opened(cell.dpo, { organisationId: cell.beta.organisationId });
  await expect(count(cell.labManager, ofBeta)).rejects.toMatchObject({ code: "not_found" });
  await expect(opened(cell.auditor, { organisationId: null })).rejects.toMatchObject({ code: "forbidden" });
  const seen = (who: Principal) => withScope(who, (tx) => listHotlines(tx, incidentId));
  expect((await seen(cell.auditor)).map(({ id }) => id)).toContain(ofCase);
  expect((await seen(cell.labManager)).map(({ id }) => id)).not.toContain(ofBeta);
  expect(await seen(cell.outsider)).toEqual([]);
});
