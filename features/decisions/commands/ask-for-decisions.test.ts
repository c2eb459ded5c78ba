import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import {
  type CrisisCell,
  logLeak,
  mandate,
  NOW,
  openCrisisCell,
} from "#scripts/test-database/crisis-cell.ts";
import { listOpenRequests } from "../asking/queries.ts";
import { listDecisions, readDecisions } from "../queries.ts";
import { askForDecisions } from "./ask-for-decisions.ts";
import { decideObligation } from "./decide-obligation.ts";
import { escalateRequest } from "./escalate-request.ts";
import { giveOpinion } from "./give-opinion.ts";
import { remindSigners } from "./remind-signers.ts";
import { seeRequest } from "./see-request.ts";

let cell: CrisisCell;
let incidentId: string;
let obligationIds: string[];
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
  obligationIds = [];
  for (const organisationId of [cell.alpha.organisationId, cell.beta.organisationId]) {
    const { id } = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
    obligationIds.push(id);
  }
});

const ask = () => askForDecisions(cell.dpo, { incidentId, obligationIds, message: "Pour samedi midi" }, NOW);

const requests = (principal: Principal = cell.dpo) =>
  withScope(principal, (tx) =>
    tx.decisionRequest.findMany({ where: { incidentId }, orderBy: { recipient: "asc" } }),
  );

async function alphas() {
  const found = (await requests()).find(({ organisationId }) => organisationId === cell.alpha.organisationId);
  if (found === undefined) throw new Error("Alpha was not asked");
  return found;
}

test("many are asked in one act, each with an entry; who holds no mandate is asked by nobody's name", async () => {
  const [opined = ""] = obligationIds;
  await giveOpinion(cell.dpo, { obligationId: opined, advice: "required", reasons: "Risque" }, NOW);
  await expect(ask()).resolves.toEqual({ asked: 2 });
  const [first, second] = await requests();
  expect(first).toMatchObject({ recipient: "Personne signatory", message: "Pour samedi midi" });
  expect(first?.opinionId).not.toBeNull();
  expect(second).toMatchObject({ recipient: null, recipientId: null, opinionId: null });
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["decision.asked", "decision.asked"]);
  const shown = await withScope(cell.signatory, (tx) => listOpenRequests(tx));
  const mine = shown.filter(({ obligation }) => obligationIds.includes(obligation.id));
  expect(mine.map(({ organisation }) => organisation.name)).toEqual(["Alpha Biologie"]);
});

test("nobody is asked the same twice, nor what is decided", async () => {
  await ask();
  await expect(ask()).rejects.toMatchObject({
    problems: [{ path: "obligationIds", problem: "askedAlready" }],
  });
});

test("asked, seen, answered: the decision answers the request, and the log folds into the row", async () => {
  await ask();
  const { id, obligationId } = await alphas();
  await seeRequest(cell.signatory, { requestId: id }, NOW);
  const { version } = await withScope(cell.dpo, (tx) =>
    tx.obligation.findFirstOrThrow({ where: { id: obligationId } }),
  );
  const decision = { obligationId, version, outcome: "file", reasons: "Avis suivi" };
  await decideObligation(cell.signatory, decision, NOW);
  const row = await alphas();
  expect(row).toMatchObject({ seenBy: "Personne signatory", answeredAt: new Date(NOW.epochMilliseconds) });
  const folded = fold(await streamOf(cell.dpo, incidentId)).get(`decision_request:${id}`);
  expect(folded).toMatchObject({ obligationId, recipient: row.recipient, seenBy: row.seenBy });
  const [listed] = await withScope(cell.dpo, (tx) => listDecisions(tx, incidentId));
  expect(listed).toMatchObject({ outcome: "file", by: "Personne signatory", organisation: "Alpha Biologie" });
});

test("a reminder reaches the page of who was asked and is counted", async () => {
  await ask();
  const { id } = await alphas();
  const input = { incidentId, requestIds: [id] };
  await expect(remindSigners(cell.dpo, input, NOW)).resolves.toEqual({ reminded: 1 });
  expect(await alphas()).toMatchObject({ reminders: 1 });
  const sent = await withScope(cell.signatory, (tx) => tx.reminder.findMany({ where: { incidentId } }));
  expect(sent).toMatchObject([{ aboutKind: "decision_request", text: "Pour samedi midi" }]);
});

test("a request passes to the next delegate, and to nobody when there is none", async () => {
  await ask();
  const input = async () => {
    const { id, version } = await alphas();
    return { requestId: id, version, reason: "Injoignable depuis six heures" };
  };
  await expect(escalateRequest(cell.dpo, await input(), NOW)).rejects.toMatchObject({
    problems: [{ path: "reason", problem: "nobodyElseSigns" }],
  });
  await mandate(cell.dpo, cell.alpha.organisationId, { to: cell.labManager, capacity: "delegate" });
  await escalateRequest(cell.dpo, await input(), NOW);
  expect(await alphas()).toMatchObject({ recipient: "Personne lab_manager", seenAt: null });
  expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("decision.escalated");
});

test("only the DPO asks, reminds and passes on; only who signs notes that they read; an outsider finds nothing", async () => {
  await ask();
  const { id, version } = await alphas();
  const chase: ((by: Principal) => Promise<unknown>)[] = [
    (by) => askForDecisions(by, { incidentId, obligationIds: obligationIds.slice(0, 1) }, NOW),
    (by) => remindSigners(by, { incidentId, requestIds: [id] }, NOW),
    (by) => escalateRequest(by, { requestId: id, version, reason: "…" }, NOW),
  ];
  for (const act of chase) {
    for (const member of [cell.auditor, cell.responder, cell.signatory])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const member of [cell.auditor, cell.dpo, cell.responder])
    await expect(seeRequest(member, { requestId: id }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact])
    await expect(seeRequest(stranger, { requestId: id }, NOW)).rejects.toMatchObject({ code: "not_found" });
});

test("where the risk is found unlikely, the controller is still asked: the register alone is a signed decision", async () => {
  const { incidentId: unlikely } = await logLeak(cell, { risk: "unlikely" });
  const { organisationId } = cell.alpha;
  const at = { incidentId: unlikely, organisationId, ruleId: "eu.gdpr.33-1" };
  const released = await obligationOf(cell.dpo, at);
  expect(released.state).toBe("not_required");
  const only = async () =>
    withScope(cell.dpo, async (tx, actor) => {
      const reading = { incidentId: unlikely, actor, duty: undefined, isOpen: true, now: NOW };
      return (await readDecisions(tx, reading)).registerOnly;
    });
  expect(await only()).toEqual([]);
  await askForDecisions(cell.dpo, { incidentId: unlikely, obligationIds: [released.id], message: "" }, NOW);
  const reasons = "Chiffrement vérifié, clé à l’abri.";
  const decision = { obligationId: released.id, version: released.version, outcome: "not_required", reasons };
  await decideObligation(cell.signatory, decision, NOW);
  expect(await only()).toEqual(["Alpha Biologie"]);
});
