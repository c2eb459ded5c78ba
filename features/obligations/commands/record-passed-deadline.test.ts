import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { systemPrincipal } from "#lib/scope.ts";
import { obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { recordPassedDeadline } from "./record-passed-deadline.ts";

const PASSED = NOW.add({ hours: 24 * 4 });

let cell: CrisisCell;
let incidentId: string;
let obligationId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  const notification = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
  obligationId = (await obligationOf(cell.dpo, notification)).id;
});

test("nobody but the machine records it", async () => {
  for (const principal of [cell.dpo, cell.auditor, cell.labManager])
    await expect(recordPassedDeadline(principal, { obligationId }, PASSED)).rejects.toMatchObject({
      code: "forbidden",
    });
  for (const principal of [cell.outsider, cell.intruder])
    await expect(recordPassedDeadline(principal, { obligationId }, PASSED)).rejects.toMatchObject({
      code: "not_found",
    });
});

test("not before the planning date", async () => {
  const machine = systemPrincipal(cell.workspaceId);
  await expect(recordPassedDeadline(machine, { obligationId }, NOW)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("once, even when two workers find it together", async () => {
  const machine = systemPrincipal(cell.workspaceId);
  const runs = [1, 2].map(() => recordPassedDeadline(machine, { obligationId }, PASSED));
  const outcomes = await Promise.allSettled(runs);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const types = await typesOf(cell.dpo, incidentId);
  expect(types.filter((type) => type === "deadline.passed")).toHaveLength(1);
});
