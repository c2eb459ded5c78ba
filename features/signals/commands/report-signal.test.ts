import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { reportSignal } from "./report-signal.ts";
import { triageSignal } from "./triage-signal.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const seen = { description: "Un courriel piégé a été ouvert.", seen: "2026-11-09T08:00:00Z" };
const listAs = (principal: Principal) => withScope(principal, (tx) => tx.signal.findMany());

describe("a report by a member", () => {
  test("of what they saw is under their name, and ends in the workspace's log", async () => {
    const concerned = `lab:${cell.alpha.labIds[0]}`;
    const { signalId } = await reportSignal(cell.labManager, { ...seen, concerned }, NOW);
    const [row] = await listAs(cell.labManager);
    expect(row).toMatchObject({
      id: signalId,
      organisationId: cell.alpha.organisationId,
      labId: cell.alpha.labIds[0],
      reporterName: "Personne lab_manager",
      channel: "direct",
      linkId: null,
      state: "new",
    });
    const { by, ...fields } = fold(await streamOf(cell.dpo, null)).get(`signal:${signalId}`) ?? {};
    expect(row).toMatchObject({ ...fields, receivedAt: new Date(String(fields.receivedAt)) });
    expect(by).toEqual({ name: "Personne lab_manager", roles: ["lab_manager"] });
    expect((await typesOf(cell.dpo, null)).at(-1)).toBe("signal.received");
  });

  test("of what somebody told them names that person and the way it came", async () => {
    const told = { ...seen, channel: "phone", reporterName: "Un patient", reporterContact: "06 12 34 56 78" };
    const { signalId } = await reportSignal(cell.responder, told, NOW);
    const row = (await listAs(cell.dpo)).find(({ id }) => id === signalId);
    expect(row).toMatchObject({
      reporterName: "Un patient",
      reporterContact: "06 12 34 56 78",
      channel: "phone",
    });
  });

  test("is open to everyone of the workspace but the auditor; the outsider finds no workspace", async () => {
    for (const member of [cell.dpo, cell.signatory, cell.vendorContact, cell.administrator])
      await expect(reportSignal(member, seen, NOW)).resolves.toBeDefined();
    await expect(reportSignal(cell.auditor, seen, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(reportSignal(cell.intruder, seen, NOW)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    [
      "a laboratory of somebody else",
      () => ({ concerned: `lab:${cell.beta.labIds[0]}` }),
      "concerned",
      "choose",
    ],
    ["what is neither", () => ({ concerned: `member:${cell.alpha.organisationId}` }), "concerned", "choose"],
    ["a public link as its channel", () => ({ channel: "public_link" }), "channel", "choose"],
    [
      "a social security number",
      () => ({ description: "2 69 05 49 588 157 80" }),
      "description",
      "containsNir",
    ],
    ["a moment to come", () => ({ seen: "2026-11-09T09:00:01Z" }), "seen", "inFuture"],
  ])("that names %s is refused at its field", async (_what, change, path, problem) => {
    await expect(reportSignal(cell.labManager, { ...seen, ...change() }, NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });
});

describe("whoever reports", () => {
  test("sees their own reports and what became of them, and no other; cell and auditor see all", async () => {
    const { signalId } = await reportSignal(cell.signatory, seen, NOW);
    const decision = { signalId, version: 1, decision: "false_positive", reason: "Exercice de phishing." };
    await triageSignal(cell.responder, decision, NOW);
    const own = (await listAs(cell.signatory)).find(({ id }) => id === signalId);
    expect(own?.state).toBe("false_positive");
    for (const other of [cell.labManager, cell.vendorContact, cell.administrator])
      expect((await listAs(other)).map(({ id }) => id)).not.toContain(signalId);
    for (const reader of [cell.dpo, cell.responder, cell.auditor])
      expect((await listAs(reader)).map(({ id }) => id)).toContain(signalId);
    expect(await listAs(cell.outsider)).toEqual([]);
  });
});
