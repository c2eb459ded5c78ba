import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { readFilingLoad } from "../queries.ts";
import { assignFiling } from "./assign-filing.ts";
import { planFilings } from "./plan-filings.ts";

let cell: CrisisCell;
let incidentId: string;
let dpo: string;
let labManager: string;

const memberOf = (principal: Principal) => withScope(principal, async (_tx, { id }) => id);
const loadOf = (by = cell.dpo) => withScope(by, (tx) => readFilingLoad(tx, { incidentId, now: NOW }));

beforeAll(async () => {
  cell = await openCrisisCell();
  const aware = ({ organisationId, labIds }: typeof cell.alpha) => ({
    ...{ organisationId, awareness: AWARE, labs: labIds.map((labId) => ({ labId })) },
  });
  const exposures = [aware(cell.alpha), aware(cell.beta)];
  ({ incidentId } = await logLeak(cell, { exposures }));
  [dpo, labManager] = [await memberOf(cell.dpo), await memberOf(cell.labManager)];
});

const planned = (changes: Record<string, unknown> = {}) => ({
  ...{ incidentId, seen: 0, minutes: "45", typists: [dpo, labManager] },
  ...{ forms: [{ formId: "fr.cnil.notification", minutes: "60" }] },
  ...{ hours: [{ memberId: labManager, from: "09:00", until: "12:00" }], ...changes },
});

describe("while nobody planned", () => {
  test("the DPO types half an hour a form by day, and a duty without a number has no date to start by", async () => {
    const { standing, jobs, plan } = await loadOf();
    expect(standing).toMatchObject({ number: 0, minutes: 30, typists: [{ memberId: dpo, from: "08:00" }] });
    expect(plan.slots.map(({ jobId }) => jobId).toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
    for (const { jobId, startBy } of plan.slots) {
      const deadline = jobs.find(({ id }) => id === jobId)?.deadline ?? null;
      expect(startBy === null).toBe(deadline === null);
    }
  });
});

describe("a plan", () => {
  test("is not made by an auditor, a laboratory or an outsider", async () => {
    for (const member of [cell.auditor, cell.labManager])
      await expect(planFilings(member, planned(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(planFilings(cell.outsider, planned(), NOW)).rejects.toMatchObject({ code: "not_found" });
    const nobody = { typists: [await memberOf(cell.auditor)] };
    await expect(planFilings(cell.dpo, planned(nobody), NOW)).rejects.toMatchObject({
      problems: [{ path: "typists", problem: "choose" }],
    });
    await expect(planFilings(cell.dpo, planned({ minutes: "0" }), NOW)).rejects.toMatchObject({
      problems: [{ path: "minutes", problem: "minutesRange" }],
    });
  });

  test("says who types within which hours and how long a form takes; the auditor reads it", async () => {
    await planFilings(cell.responder, planned(), NOW);
    const { standing, duties, jobs } = await loadOf(cell.auditor);
    expect(standing).toMatchObject({
      ...{ number: 1, minutes: 45, formMinutes: { "fr.cnil.notification": 60 } },
      typists: [
        { memberId: dpo, from: "08:00", until: "20:00" },
        { memberId: labManager, from: "09:00", until: "12:00" },
      ],
    });
    const minutes = new Set(
      duties.map(({ id, form }) => [form.id, jobs.find((job) => job.id === id)?.minutes].join(" ")),
    );
    expect(minutes).toContain("fr.cnil.notification 60");
    expect(minutes).toContain("fr.cert-sante.report 45");
    expect(await typesOf(cell.dpo, incidentId)).toContain("filing_plan.recorded");
  });

  test("made by two at once is kept once: the second is told", async () => {
    await expect(planFilings(cell.dpo, planned(), NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  test("gives a filing only to somebody who types and may file it", async () => {
    const { duties } = await loadOf();
    const ofBeta = duties.find(({ organisationId }) => organisationId === cell.beta.organisationId);
    const ofAlpha = duties.find(({ organisationId }) => organisationId === cell.alpha.organisationId);
    const given = { incidentId, seen: 1, obligationId: ofAlpha?.id, memberId: labManager };
    await expect(assignFiling(cell.auditor, given, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(assignFiling(cell.outsider, given, NOW)).rejects.toMatchObject({ code: "not_found" });
    expect(ofBeta).toBeDefined();
    await expect(assignFiling(cell.dpo, { ...given, obligationId: ofBeta?.id }, NOW)).rejects.toMatchObject({
      problems: [{ path: "memberId", problem: "choose" }],
    });
    await assignFiling(cell.dpo, given, NOW);
    const { plan } = await loadOf();
    expect(plan.slots.find(({ jobId }) => jobId === ofAlpha?.id)?.typistId).toBe(labManager);
    await assignFiling(cell.dpo, { ...given, seen: 2, memberId: "" }, NOW);
    expect((await loadOf()).standing).toMatchObject({ number: 3, assignments: {} });
  });
});

test("nobody who speaks for one organisation reads the plan of the whole case", async () => {
  expect((await loadOf(cell.labManager)).kept).toBeNull();
});
