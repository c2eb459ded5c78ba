import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { listEntries } from "#features/timeline/queries.ts";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listSignalHistory } from "../queries.ts";
import { reportSignal } from "./report-signal.ts";
import { triageSignal } from "./triage-signal.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell, { origin: "exercise" }));
});

const reported = async () =>
  (await reportSignal(cell.labManager, { description: "Un écran affiche des résultats." }, NOW)).signalId;
const rowOf = (signalId: string) =>
  withScope(cell.dpo, (tx) => tx.signal.findFirstOrThrow({ where: { id: signalId } }));
const decision = (signalId: string, change: object = {}) => ({
  signalId,
  version: 1,
  decision: "near_miss",
  reason: "Le chiffrement a tenu.",
  ...change,
});

describe("triage", () => {
  test.each(["near_miss", "false_positive", "not_ours"])(
    "holds a report to be %s, with the reason",
    async (said) => {
      const signalId = await reported();
      await triageSignal(cell.responder, decision(signalId, { decision: said, incidentId }), NOW);
      const row = await rowOf(signalId);
      expect(row).toMatchObject({
        state: said,
        reason: "Le chiffrement a tenu.",
        incidentId: null,
        version: 2,
      });
      const { by, ...fields } = fold(await streamOf(cell.dpo, null)).get(`signal:${signalId}`) ?? {};
      const instants = {
        receivedAt: new Date(String(fields.receivedAt)),
        triagedAt: new Date(String(fields.triagedAt)),
      };
      expect(row).toMatchObject({ ...fields, ...instants });
      expect(by).toEqual({ name: "Personne responder", roles: ["responder"] });
    },
  );

  test("holds it to be a breach: of an incident there is, or of one to open next", async () => {
    const [known, fresh] = [await reported(), await reported()];
    const tied = await triageSignal(cell.dpo, decision(known, { decision: "breach", incidentId }), NOW);
    expect(tied.opensIncident).toBe(false);
    expect((await rowOf(known)).incidentId).toBe(incidentId);
    const listing = { incidentId, log: "main-courante", order: "recorded", limit: 1 } as const;
    const [line] = await withScope(cell.auditor, async (tx) => (await listEntries(tx, listing)).entries);
    expect(line).toMatchObject({ type: "signal.attached", origin: "exercise", subject: { id: known } });
    const next = await triageSignal(cell.dpo, decision(fresh, { decision: "breach" }), NOW);
    expect(next.opensIncident).toBe(true);
    expect((await rowOf(fresh)).incidentId).toBeNull();
  });

  test("holds it to be the duplicate of a report or of an incident, never of itself or of another duplicate", async () => {
    const [first, second, third] = [await reported(), await reported(), await reported()];
    const of = (original: string) => ({ decision: "duplicate", original });
    await triageSignal(cell.dpo, decision(second, of(`signal:${first}`)), NOW);
    expect(await rowOf(second)).toMatchObject({ duplicateOf: first, incidentId: null });
    await triageSignal(cell.dpo, decision(second, { ...of(`incident:${incidentId}`), version: 2 }), NOW);
    expect(await rowOf(second)).toMatchObject({ duplicateOf: null, incidentId });
    for (const original of [`signal:${third}`, `signal:${second}`, `incident:${newId()}`, "signal:x", ""])
      await expect(triageSignal(cell.dpo, decision(third, of(original)), NOW)).rejects.toMatchObject({
        problems: [{ path: "original", problem: "choose" }],
      });
  });

  test("can be done again, and every step stays in the log; the incident's log says when it lets go", async () => {
    const signalId = await reported();
    await triageSignal(cell.dpo, decision(signalId, { decision: "breach", incidentId }), NOW);
    const reason = "Vérifié : données fictives.";
    await triageSignal(cell.dpo, decision(signalId, { decision: "false_positive", reason, version: 2 }), NOW);
    expect(await rowOf(signalId)).toMatchObject({ state: "false_positive", incidentId: null });
    const history = await withScope(cell.auditor, (tx) => listSignalHistory(tx, signalId));
    expect(history.map(({ type }) => type)).toEqual(["signal.received", "signal.triaged", "signal.triaged"]);
    expect(history.at(-1)?.changes).toContainEqual({
      name: "reason",
      from: "Le chiffrement a tenu.",
      to: reason,
    });
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["signal.attached", "signal.detached"]);
  });

  test("of what somebody else triaged meanwhile is a conflict", async () => {
    const signalId = await reported();
    const both = await Promise.allSettled(
      [cell.dpo, cell.responder].map((one) => triageSignal(one, decision(signalId), NOW)),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const late = triageSignal(cell.dpo, decision(signalId, { decision: "not_ours" }), NOW);
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["without a reason", { reason: " " }, "reason", "required"],
    ["that names a patient's number", { reason: "2 69 05 49 588 157 80" }, "reason", "containsNir"],
    ["back to new", { decision: "new" }, "decision", "choose"],
    ["of an incident that is not there", { decision: "breach", incidentId: newId() }, "incidentId", "choose"],
  ])("%s is refused at its field", async (_what, change, path, problem) => {
    const signalId = await reported();
    await expect(triageSignal(cell.dpo, decision(signalId, change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
    expect((await rowOf(signalId)).version).toBe(1);
  });

  test("is the DPO's and the responder's: the reporter and the auditor are refused, the others find none", async () => {
    const signalId = await reported();
    for (const member of [cell.labManager, cell.auditor])
      await expect(triageSignal(member, decision(signalId), NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
    const strangers = [cell.signatory, cell.vendorContact, cell.administrator, cell.outsider, cell.intruder];
    for (const stranger of strangers)
      await expect(triageSignal(stranger, decision(signalId), NOW)).rejects.toMatchObject({
        code: "not_found",
      });
  });
});

describe("the incident that is opened for a breach", () => {
  const incident = { title: "Fuite sans responsable connu", kind: "credentials_for_sale" };

  test("takes the report in the same act, and may have no controller yet", async () => {
    const signalId = await reported();
    await triageSignal(cell.dpo, decision(signalId, { decision: "breach" }), NOW);
    const opened = await logIncident(cell.responder, { ...incident, signalId }, NOW);
    expect(await rowOf(signalId)).toMatchObject({
      incidentId: opened.incidentId,
      reason: "Le chiffrement a tenu.",
      triagedBy: "Personne responder",
    });
    expect(await typesOf(cell.dpo, opened.incidentId)).toEqual(["incident.logged", "signal.attached"]);
    const files = await withScope(cell.dpo, (tx) =>
      tx.exposure.count({ where: { incidentId: opened.incidentId } }),
    );
    expect(files).toBe(0);
  });

  test("is one: who comes second opens none", async () => {
    const signalId = await reported();
    await triageSignal(cell.dpo, decision(signalId, { decision: "breach" }), NOW);
    await logIncident(cell.dpo, { ...incident, signalId }, NOW);
    const before = await withScope(cell.dpo, (tx) => tx.incident.count());
    const again = logIncident(cell.responder, { ...incident, signalId }, NOW);
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    const fresh = logIncident(cell.dpo, { ...incident, signalId: await reported() }, NOW);
    await expect(fresh).rejects.toMatchObject({ code: "conflict" });
    const foreign = logIncident(cell.outsider, { ...incident, signalId }, NOW);
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    expect(await withScope(cell.dpo, (tx) => tx.incident.count())).toBe(before);
  });

  test("names no patient in its title or its description", async () => {
    for (const change of [{ title: "Fuite, 06 12 34 56 78" }, { description: "2 69 05 49 588 157 80" }])
      await expect(logIncident(cell.dpo, { ...incident, ...change }, NOW)).rejects.toMatchObject({
        problems: [{ path: Object.keys(change)[0] }],
      });
  });
});
