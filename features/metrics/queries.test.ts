import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listMeasuredFiles } from "./queries.ts";
import { splitBy, summarise } from "./rules.ts";

const DAYS_LATER = NOW.add({ hours: 24 * 6 });
let cell: CrisisCell;

beforeAll(async () => {
  cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell, { detection: "2026-11-09T06:20:00Z" });
  const of = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
  const { id: obligationId, version } = await obligationOf(cell.dpo, of);
  const late = { filedAt: "2026-11-13T08:20:00Z", reasonsForDelay: "Comptage en cours" };
  const filing = { ...late, filedBy: "DPO", channel: "CNIL", receiptNumber: "42" };
  await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, ...filing, obligationId, version }, DAYS_LATER);
});

const measuredAs = (principal: Principal) =>
  withScope(principal, (tx) => listMeasuredFiles(tx, NOW.epochMilliseconds));

describe("what is measured", () => {
  test("is the time from detection to awareness, and from awareness to the first notification", async () => {
    const alpha = (await measuredAs(cell.auditor)).find(
      ({ organisation }) => organisation === "Alpha Biologie",
    );
    expect(alpha).toMatchObject({ toAwareness: 2 * 3_600_000, toFiling: 4 * 86_400_000, toDecision: null });
    expect(alpha).toMatchObject({ quarter: "2026-4", vendor: "Éditeur Fictif", kind: "leak_at_vendor" });
    expect(Date.parse(AWARE)).toBeLessThan(NOW.epochMilliseconds);
  });

  test("counts as late what was filed past its date, by planning and by law", async () => {
    const files = await measuredAs(cell.dpo);
    const alpha = splitBy(files, "organisation").find(({ name }) => name === "Alpha Biologie");
    expect(alpha).toMatchObject({ dated: 1, late: 1, lateInLaw: 1 });
    const beta = splitBy(files, "organisation").find(({ name }) => name === "Beta Biologie");
    expect(beta).toMatchObject({ dated: 0, late: 0, toAwareness: null, toFiling: null });
  });

  test("for a lab manager is their own organisation alone; for the vendor, the outsider and the administrator nothing", async () => {
    for (const member of [cell.labManager, cell.signatory])
      expect((await measuredAs(member)).map(({ organisation }) => organisation)).toEqual(["Alpha Biologie"]);
    for (const stranger of [cell.vendorContact, cell.outsider, cell.administrator])
      expect(await measuredAs(stranger)).toEqual([]);
    await expect(measuredAs(cell.intruder)).rejects.toMatchObject({ code: "not_found" });
  });

  test("of several files is the median: half took no longer", async () => {
    const [one] = await measuredAs(cell.labManager);
    if (one === undefined) throw new Error("no file");
    const of = (hours: number) => ({ ...one, toAwareness: hours * 3_600_000 });
    expect(summarise([of(1), of(10), of(4)]).toAwareness).toEqual({ median: 4 * 3_600_000, files: 3 });
    expect(summarise([of(2), of(4)]).toAwareness?.median).toBe(3 * 3_600_000);
    expect(summarise([]).toAwareness).toBeNull();
  });
});
