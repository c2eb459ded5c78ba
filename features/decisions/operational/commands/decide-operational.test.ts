import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, expect, test } from "vitest";
import { assignDuty } from "#features/crisis-cell/commands/assign-duty.ts";
import { namePerson } from "#features/crisis-cell/commands/name-person.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listOperational } from "../queries.ts";
import { completeOperational } from "./complete-operational.ts";
import { decideOperational } from "./decide-operational.ts";
import { proposeOperational } from "./propose-operational.ts";
import { revokeOperational } from "./revoke-operational.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
});

const propose = (organisationId: string | null, by: Principal = cell.responder) =>
  proposeOperational(
    by,
    { incidentId, organisationId, kind: "cut_vendor_access", why: "Comptes de l’éditeur encore actifs" },
    NOW,
  );
const YES = { answer: "yes", reasons: "Le risque dépasse la gêne" };
const listed = (by: Principal) => withScope(by, (tx) => listOperational(tx, incidentId));

test("for the whole case: proposed, decided, done, revoked, each with its date and its name", async () => {
  const { operationalId } = await propose(null);
  await decideOperational(
    cell.dpo,
    { operationalId, version: 1, answer: "later", reasons: "Après l’appel" },
    NOW,
  );
  await decideOperational(cell.dpo, { operationalId, version: 2, ...YES }, NOW);
  await completeOperational(cell.responder, { operationalId, version: 3 }, NOW);
  const reason = "Comptes renouvelés";
  await revokeOperational(cell.dpo, { operationalId, version: 4, reason }, NOW);
  const [row] = await listed(cell.dpo);
  expect(row).toMatchObject({
    ...{ state: "revoked", proposedBy: "Personne responder", doneBy: "Personne responder" },
    ...{ reasons: YES.reasons, takenBy: null, revokedFor: reason },
  });
  expect((await typesOf(cell.dpo, incidentId)).slice(-5)).toEqual([
    "operational.proposed",
    "operational.decided",
    "operational.decided",
    "operational.done",
    "operational.revoked",
  ]);
});

test("an organisation decides for itself; the DPO only records whose word it is", async () => {
  const { operationalId } = await propose(cell.alpha.organisationId, cell.labManager);
  const input = { operationalId, version: 1, ...YES };
  await expect(decideOperational(cell.dpo, input, NOW)).rejects.toMatchObject({
    problems: [{ path: "takenBy", problem: "required" }],
  });
  const recorded = { ...input, takenBy: "La présidente, par téléphone" };
  await decideOperational(cell.dpo, recorded, NOW);
  expect(await listed(cell.signatory)).toMatchObject([
    { state: "yes", takenBy: "La présidente, par téléphone" },
  ]);
  const { operationalId: second } = await propose(cell.alpha.organisationId);
  await decideOperational(cell.signatory, { operationalId: second, version: 1, ...YES }, NOW);
  const own = (await listed(cell.signatory)).find(({ id }) => id === second);
  expect(own).toMatchObject({ state: "yes", takenBy: null, decidedBy: "Personne signatory" });
});

test("what was answered is not answered again, and what is not decided is not done", async () => {
  const { operationalId } = await propose(null);
  const done = completeOperational(cell.dpo, { operationalId, version: 1 }, NOW);
  await expect(done).rejects.toMatchObject({ code: "conflict" });
  await decideOperational(cell.dpo, { operationalId, version: 1, ...YES }, NOW);
  for (const version of [1, 2])
    await expect(decideOperational(cell.dpo, { operationalId, version, ...YES }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
});

test("an organisation sees its own alone, and a proposal without reasons or of another case is refused", async () => {
  await propose(null);
  await propose(cell.beta.organisationId);
  expect(await listed(cell.signatory)).toEqual([]);
  const nowhere = { incidentId, kind: "ransom", why: "Position", organisationId: crypto.randomUUID() };
  await expect(proposeOperational(cell.dpo, nowhere, NOW)).rejects.toMatchObject({ code: "invalid" });
  const mute = { incidentId, kind: "ransom", why: "" };
  await expect(proposeOperational(cell.dpo, mute, NOW)).rejects.toMatchObject({ code: "invalid" });
});

const hour = (h: number) => `2026-11-09T${String(h).padStart(2, "0")}:00:00Z`;

/** Down as director of the case's cell, as the DPO names them. */
async function direct(who: Principal, fromAt: string, untilAt?: string) {
  const memberId = await withScope(who, async (_tx, { id }) => id);
  const held = await withScope(cell.dpo, (tx) =>
    tx.cellPerson.findFirst({ where: { incidentId, memberId }, select: { id: true } }),
  );
  const named = { incidentId, memberId, cell: "decision" };
  const personId = held?.id ?? (await namePerson(cell.dpo, named, NOW)).personId;
  const duty = { incidentId, personId, role: "director", fromAt };
  await assignDuty(cell.dpo, untilAt === undefined ? duty : { ...duty, untilAt }, NOW);
}

const decide = (who: Principal, operationalId: string) =>
  decideOperational(who, { operationalId, version: 1, ...YES }, NOW);

test("the director on duty decides for the whole case; a duty to come gives nothing", async () => {
  const { operationalId } = await propose(null, cell.dpo);
  await direct(cell.responder, hour(10));
  await expect(decide(cell.responder, operationalId)).rejects.toMatchObject({ code: "forbidden" });
  await direct(cell.responder, hour(8), hour(9));
  await expect(decide(cell.responder, operationalId)).rejects.toMatchObject({ code: "forbidden" });
  ({ incidentId } = await logLeak(cell));
  const { operationalId: second } = await propose(null, cell.dpo);
  await direct(cell.responder, hour(8), hour(10));
  await decide(cell.responder, second);
  expect(await listed(cell.dpo)).toMatchObject([{ state: "yes", decidedBy: "Personne responder" }]);
});

test("a relief that is to come strips nobody early", async () => {
  const { operationalId } = await propose(null, cell.dpo);
  await direct(cell.responder, hour(8));
  await direct(cell.dpo, hour(20));
  await decide(cell.responder, operationalId);
});

test("a director does not answer their own proposal, the DPO does; an auditor named director answers none", async () => {
  await direct(cell.responder, hour(8), hour(10));
  const { operationalId } = await propose(null);
  await expect(decide(cell.responder, operationalId)).rejects.toMatchObject({ code: "forbidden" });
  await decide(cell.dpo, operationalId);
  const { operationalId: own } = await propose(null, cell.dpo);
  await decide(cell.dpo, own);
  const { operationalId: signed } = await propose(cell.alpha.organisationId, cell.signatory);
  await decide(cell.signatory, signed);
  ({ incidentId } = await logLeak(cell));
  await direct(cell.auditor, hour(8));
  const { operationalId: other } = await propose(null);
  await expect(decide(cell.auditor, other)).rejects.toMatchObject({ code: "forbidden" });
});

test("the auditor decides nothing, a responder proposes only, an outsider finds nothing", async () => {
  const { operationalId } = await propose(cell.alpha.organisationId);
  const seen = { operationalId, version: 1 };
  const acts: ((by: Principal) => Promise<unknown>)[] = [
    (by) => decideOperational(by, { ...seen, ...YES }, NOW),
    (by) => revokeOperational(by, { ...seen, reason: "…" }, NOW),
  ];
  for (const act of acts)
    for (const member of [cell.auditor, cell.responder, cell.labManager])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
  const every = [
    ...acts,
    (by: Principal) => completeOperational(by, seen, NOW),
    (by: Principal) => propose(cell.alpha.organisationId, by),
  ];
  await expect(completeOperational(cell.auditor, seen, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(propose(null, cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(propose(null, cell.signatory)).rejects.toMatchObject({ code: "forbidden" });
  for (const act of every)
    for (const stranger of [cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
});
