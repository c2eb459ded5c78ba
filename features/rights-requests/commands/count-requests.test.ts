import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listDueRequests, listRequests } from "../queries.ts";
import { countRequests } from "./count-requests.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

let day = 0;
/** Each test its own day of September. */
const nextDay = () => `2026-09-${String(++day).padStart(2, "0")}`;
const count = (who: Principal, changes: object) =>
  countRequests(
    who,
    { incidentId, organisationId: cell.alpha.organisationId, article: "15", ...changes },
    NOW,
  );
const seen = (who: Principal) =>
  withScope(who, (tx) => listRequests(tx, { incidentId }, NOW.epochMilliseconds));
const problem = (path: string, word: string) => ({ problems: [{ path, problem: word }] });

test("requests are counted by article and day; a later count keeps what it leaves empty and replaces the one before", async () => {
  const receivedOn = nextDay();
  await count(cell.labManager, { receivedOn, requestsReceived: "1 200", requestsAnswered: "200" });
  await count(cell.dpo, {
    receivedOn,
    requestsAnswered: "900",
    requestsExtended: "250",
    extendedOn: "2026-09-20",
  });
  const [row, ...others] = (await seen(cell.auditor)).filter((one) => one.receivedOn === receivedOn);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    ...{ requestsReceived: 1_200, requestsAnswered: 900, requestsExtended: 250, extendedOn: "2026-09-20" },
    standing: { open: 300, lateOpen: 50, state: "late" },
  });
  expect(await typesOf(cell.dpo, incidentId)).toContain("rights_requests.counted");
});

test("a running case stands among what is due while its requests are late or soon due; to a stranger none does", async () => {
  const now = NOW.epochMilliseconds;
  const due = (who: Principal) => withScope(who, (tx) => listDueRequests(tx, { now, until: now }));
  const [row] = await due(cell.auditor);
  expect(row).toMatchObject({ sum: { open: 300, lateOpen: 50 }, zone: "Europe/Paris" });
  expect(await due(cell.outsider)).toEqual([]);
});

test("less than before is a correction and says why; the same again says nothing", async () => {
  const receivedOn = nextDay();
  await count(cell.dpo, { receivedOn, requestsReceived: "10", requestsAnswered: "4" });
  const fewer = { receivedOn, requestsAnswered: "3" };
  await expect(count(cell.dpo, fewer)).rejects.toMatchObject(problem("reason", "reasonForLess"));
  await count(cell.dpo, { ...fewer, reason: "Un dossier compté deux fois" });
  await expect(count(cell.dpo, fewer)).rejects.toMatchObject(problem("requestsReceived", "nothingNew"));
});

test.each([
  ["a day to come", { receivedOn: "2026-11-10" }, "receivedOn", "dayAhead"],
  ["no number", { requestsReceived: "" }, "requestsReceived", "required"],
  ["an article that gives no such right", { article: "33" }, "article", "choose"],
  ["more answers than requests", { requestsAnswered: "11" }, "requestsAnswered", "moreThanReceived"],
  ["an extension of no day", { requestsExtended: "1" }, "extendedOn", "required"],
  [
    "an extension before the request",
    { requestsExtended: "1", extendedOn: "2026-10-31" },
    "extendedOn",
    "endBeforeStart",
  ],
  [
    "an answer late before its limit",
    { requestsAnswered: "1", answeredLate: "1" },
    "answeredLate",
    "notLateYet",
  ],
  ["a person’s address", { reason: "Voir jean@exemple.fr" }, "reason", "containsEmail"],
])("%s is refused at its field", async (_what, changes, path, word) => {
  const refused = count(cell.dpo, { receivedOn: "2026-11-01", requestsReceived: "10", ...changes });
  await expect(refused).rejects.toMatchObject(problem(path, word));
});

test("of two who bring the same count up to date at once one stands, the other is told", async () => {
  const receivedOn = nextDay();
  const { countId: seenId } = await count(cell.dpo, { receivedOn, requestsReceived: "10" });
  const both = ["1", "2"].map((requestsAnswered) =>
    count(cell.dpo, { receivedOn, requestsAnswered, seenId }),
  );
  const [done, refused] = (await Promise.allSettled(both)).sort((a, b) => a.status.localeCompare(b.status));
  expect(done?.status).toBe("fulfilled");
  expect(refused).toMatchObject({ reason: { code: "conflict" } });
  // Opened for one day and typed for another: nobody counted that one meanwhile.
  await count(cell.dpo, { receivedOn: nextDay(), requestsReceived: "3", seenId });
});

test("the auditor reads and writes nothing; an organisation’s people count their own alone; nobody else anything", async () => {
  const ofBeta = { organisationId: cell.beta.organisationId, receivedOn: nextDay(), requestsReceived: "5" };
  await expect(count(cell.auditor, ofBeta)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact, cell.labManager])
    await expect(count(stranger, ofBeta)).rejects.toMatchObject({ code: "not_found" });
  await count(cell.responder, ofBeta);
  expect((await seen(cell.auditor)).map(({ name }) => name)).toContain("Beta Biologie");
  expect((await seen(cell.labManager)).map(({ name }) => name)).not.toContain("Beta Biologie");
  expect(await seen(cell.outsider)).toEqual([]);
  expect(await seen(cell.vendorContact)).toEqual([]);
});
