import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listDuties, listPeople, listPresences } from "../queries.ts";
import { amendPerson } from "./amend-person.ts";
import { assignDuty } from "./assign-duty.ts";
import { endDuty } from "./end-duty.ts";
import { namePerson } from "./name-person.ts";
import { recordArrival } from "./record-arrival.ts";
import { recordDeparture } from "./record-departure.ts";

let cell: CrisisCell;
let incidentId: string;
let prefect: { personId: string };
let relief: { personId: string };
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  prefect = await namePerson(cell.dpo, outsider("Direction générale d'astreinte"), NOW);
  relief = await namePerson(cell.responder, outsider("Direction adjointe"), NOW);
});

const outsider = (name: string, changes: object = {}) => ({
  ...{ incidentId, name, position: "Astreinte", firm: "Groupe fictif", phone: "02 97 00 00 01" },
  ...{ cell: "decision", ...changes },
});
const hour = (h: number) => `2026-11-09T${String(h).padStart(2, "0")}:00:00Z`;
const shift = (person: { personId: string }, role: string, fromAt?: string, untilAt?: string) => ({
  ...{ incidentId, role, ...person },
  ...(fromAt === undefined ? {} : { fromAt }),
  ...(untilAt === undefined ? {} : { untilAt }),
});
const dutiesOf = async (role: string) =>
  (await withScope(cell.auditor, (tx) => listDuties(tx, incidentId)))
    .filter((duty) => duty.role === role)
    .map(({ name, fromAt, untilAt }) => [name.split(" ")[1], fromAt, untilAt]);
const at = (h: number) => Date.parse(hour(h));

describe("the staff of the cell", () => {
  test("holds members under their own name, each once, and people from outside", async () => {
    const [member] = await withScope(cell.dpo, (tx) =>
      tx.member.findMany({ where: { name: "Personne responder" } }),
    );
    const named = { incidentId, memberId: member?.id, cell: "operational" };
    const { personId } = await namePerson(cell.dpo, named, NOW);
    await expect(namePerson(cell.dpo, named, NOW)).rejects.toMatchObject({ code: "conflict" });
    const people = await withScope(cell.auditor, (tx) => listPeople(tx, incidentId));
    expect(people.find(({ id }) => id === personId)).toMatchObject({ name: "Personne responder" });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`cell_person:${prefect.personId}`);
    expect(logged).toMatchObject({ position: "Astreinte", phone: "02 97 00 00 01", cell: "decision" });
  });

  test("is corrected by whoever saw it last: the second of two finds a conflict", async () => {
    const { personId } = await namePerson(cell.dpo, outsider("Juriste fictive"), NOW);
    const change = { personId, version: 1, phone: "02 97 00 00 02", cell: "operational" };
    await amendPerson(cell.dpo, change, NOW);
    await expect(amendPerson(cell.responder, change, NOW)).rejects.toMatchObject({ code: "conflict" });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`cell_person:${personId}`);
    expect(logged).toMatchObject({ name: "Juriste fictive", phone: "02 97 00 00 02" });
  });

  test.each([
    ["nobody's name", { name: "" }, "name", "required"],
    ["a number that cannot be dialled", { phone: "12" }, "phone", "notAPhone"],
    ["a social security number", { position: "2 69 05 49 588 157 80" }, "position", "containsNir"],
  ])("refuses %s", async (_what, change, path, problem) => {
    await expect(namePerson(cell.dpo, outsider("X", change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });
});

describe("the rota", () => {
  test("who takes over as director relieves the one whose shift had no end", async () => {
    await assignDuty(cell.dpo, shift(prefect, "director", hour(8)), NOW);
    const { dutyId } = await assignDuty(cell.dpo, shift(relief, "director", hour(20), hour(23)), NOW);
    expect(await dutiesOf("director")).toEqual([
      ["générale", at(8), at(20)],
      ["adjointe", at(20), at(23)],
    ]);
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["duty.assigned", "duty.ended"]);
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`cell_duty:${dutyId}`);
    expect(logged).toMatchObject({ role: "director", untilAt: "2026-11-09T23:00:00.000Z" });
  });

  test("a shift that has an end is not cut short: the second director is refused", async () => {
    for (const fromAt of [hour(21), hour(10)])
      await expect(
        assignDuty(cell.dpo, shift(prefect, "director", fromAt, hour(22)), NOW),
      ).rejects.toMatchObject({
        problems: [{ path: "fromAt", problem: "roleHeld" }],
      });
  });

  test("of two directors named at once for the same hours, one stands", async () => {
    const both = [prefect, relief].map((person) =>
      assignDuty(cell.dpo, shift(person, "log_keeper", hour(12), hour(14)), NOW),
    );
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(["fulfilled", "rejected"]);
  });

  test("two people may share the liaison with the vendor; a shift ends after it begins", async () => {
    await assignDuty(cell.dpo, shift(prefect, "vendor_liaison"), NOW);
    await assignDuty(cell.dpo, shift(relief, "vendor_liaison"), NOW);
    expect(await dutiesOf("vendor_liaison")).toHaveLength(2);
    const backwards = shift(prefect, "legal", hour(12), hour(11));
    await expect(assignDuty(cell.dpo, backwards, NOW)).rejects.toMatchObject({
      problems: [{ path: "untilAt", problem: "endBeforeStart" }],
    });
  });

  test("the DPO names who directs, or the director on duty names another: nobody names themselves", async () => {
    const { incidentId: own } = await logLeak(cell);
    const [member] = await withScope(cell.dpo, (tx) =>
      tx.member.findMany({ where: { name: "Personne responder" } }),
    );
    const named = { incidentId: own, memberId: member?.id, cell: "operational" };
    const self = await namePerson(cell.responder, named, NOW);
    const other = await namePerson(cell.dpo, outsider("Autre", { incidentId: own }), NOW);
    const take = (who: Principal, person: { personId: string }, from: number, until?: number) =>
      assignDuty(
        who,
        {
          ...shift(person, "director", hour(from), until === undefined ? undefined : hour(until)),
          incidentId: own,
        },
        NOW,
      );
    const refused = { problems: [{ path: "role", problem: "directorNaming" }] };
    for (const person of [self, other])
      await expect(take(cell.responder, person, 8)).rejects.toMatchObject(refused);
    await take(cell.dpo, self, 10, 12);
    await expect(take(cell.responder, other, 14)).rejects.toMatchObject(refused);
    await take(cell.dpo, self, 8, 10);
    await expect(take(cell.responder, self, 14)).rejects.toMatchObject(refused);
    await take(cell.responder, other, 14);
  });

  test("a responder ends no director's shift, now or to come; the director of the moment and the DPO do", async () => {
    const { incidentId: own } = await logLeak(cell);
    const [member] = await withScope(cell.dpo, (tx) =>
      tx.member.findMany({ where: { name: "Personne responder" } }),
    );
    const self = await namePerson(
      cell.dpo,
      { incidentId: own, memberId: member?.id, cell: "operational" },
      NOW,
    );
    const other = await namePerson(cell.dpo, outsider("Autre", { incidentId: own }), NOW);
    const directs = (person: { personId: string }, from: number, until: number) =>
      assignDuty(cell.dpo, { ...shift(person, "director", hour(from), hour(until)), incidentId: own }, NOW);
    const [now, next] = [await directs(other, 8, 10), await directs(other, 12, 14)];
    for (const duty of [now, next])
      await expect(endDuty(cell.responder, duty, NOW)).rejects.toMatchObject({
        problems: [{ path: "role", problem: "directorNaming" }],
      });
    await endDuty(cell.dpo, now, NOW);
    await directs(self, 9, 10);
    await endDuty(cell.responder, next, NOW);
  });

  test("a shift ends when it is ended, once; one to come is called off", async () => {
    const { dutyId } = await assignDuty(cell.dpo, shift(prefect, "hr", hour(8)), NOW);
    await endDuty(cell.responder, { dutyId }, NOW);
    expect(await dutiesOf("hr")).toEqual([["générale", at(8), at(9)]]);
    await expect(endDuty(cell.dpo, { dutyId }, NOW)).rejects.toMatchObject({ code: "conflict" });
    const later = await assignDuty(cell.dpo, shift(prefect, "legal", hour(18), hour(22)), NOW);
    await endDuty(cell.dpo, later, NOW);
    expect(await dutiesOf("legal")).toEqual([["générale", at(18), at(18)]]);
  });
});

describe("attendance", () => {
  test("says who is there now and since when; nobody arrives twice or leaves before they came", async () => {
    const here = async () =>
      (await withScope(cell.auditor, (tx) => listPresences(tx, incidentId))).filter(
        (one) => one.leftAt === null,
      );
    const { presenceId } = await recordArrival(cell.responder, { ...prefect, arrivedAt: hour(8) }, NOW);
    expect((await here()).map(({ personId }) => personId)).toEqual([prefect.personId]);
    await expect(recordArrival(cell.dpo, prefect, NOW)).rejects.toMatchObject({ code: "conflict" });
    const early = recordDeparture(cell.dpo, { presenceId, leftAt: hour(7) }, NOW);
    await expect(early).rejects.toMatchObject({ problems: [{ path: "leftAt", problem: "endBeforeStart" }] });
    await recordDeparture(cell.dpo, { presenceId }, NOW);
    expect(await here()).toEqual([]);
    await expect(recordDeparture(cell.dpo, { presenceId }, NOW)).rejects.toMatchObject({ code: "conflict" });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`cell_presence:${presenceId}`);
    expect(logged).toMatchObject({
      arrivedAt: "2026-11-09T08:00:00.000Z",
      leftAt: "2026-11-09T09:00:00.000Z",
    });
    const tomorrow = recordArrival(cell.dpo, { ...prefect, arrivedAt: hour(10) }, NOW);
    await expect(tomorrow).rejects.toMatchObject({ problems: [{ problem: "inFuture" }] });
  });
});

test("the cell is staffed by DPO and responder: the auditor is refused, whoever is outside finds nothing", async () => {
  const { dutyId } = await assignDuty(cell.dpo, shift(prefect, "it"), NOW);
  const { presenceId } = await recordArrival(cell.dpo, relief, NOW);
  const acts = [
    (who: Principal) => namePerson(who, outsider("Personne"), NOW),
    (who: Principal) => amendPerson(who, { ...prefect, version: 1, cell: "decision" }, NOW),
    (who: Principal) => assignDuty(who, shift(prefect, "logistics"), NOW),
    (who: Principal) => endDuty(who, { dutyId }, NOW),
    (who: Principal) => recordArrival(who, prefect, NOW),
    (who: Principal) => recordDeparture(who, { presenceId }, NOW),
  ];
  for (const act of acts) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const member of [cell.labManager, cell.signatory, cell.vendorContact])
    expect(await withScope(member, (tx) => tx.cellPerson.count())).toBe(0);
  const nobody = assignDuty(cell.dpo, shift({ personId: newId() }, "it"), NOW);
  await expect(nobody).rejects.toMatchObject({ code: "not_found" });
});
