import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { command } from "#lib/command.ts";
import type { Principal } from "#lib/scope.ts";
import { exposureOf, obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { type AwarenessChange, writeAwareness } from "./writes.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const EARLIER = "2026-11-08T20:00:00Z";

const change = (exposureId: string, more: Partial<AwarenessChange> = {}): AwarenessChange => ({
  ...{ exposureId, awareness: EARLIER, note: "Signalé par un patient", reason: "Courriel retrouvé" },
  ...more,
});

/** An act of many files, as a bulk act is. */
function setMany(principal: Principal, changes: readonly AwarenessChange[]) {
  const act = command({
    input: z.undefined(),
    load: async () => null,
    access: () => true,
    run: async ({ tx, actor, now }) => {
      const [first, ...others] = await writeAwareness(tx, { actor, now, changes });
      if (first === undefined) throw new Error("nothing was set");
      return { result: undefined, events: [first, ...others] };
    },
  });
  return act(principal, undefined, NOW);
}

const dueOf = async (incidentId: string, organisationId: string) => {
  const found = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
  return found.dueAt?.toISOString();
};

test("sets the awareness of several organisations of several cases in one act, one entry each", async () => {
  const [first, second] = [await logLeak(cell), await logLeak(cell)];
  const { alpha, beta } = cell;
  const files = await Promise.all([
    exposureOf(cell.dpo, first.incidentId, alpha.organisationId),
    exposureOf(cell.dpo, first.incidentId, beta.organisationId),
    exposureOf(cell.dpo, second.incidentId, beta.organisationId),
  ]);
  const [one, two, three] = files;
  await setMany(cell.dpo, [change(one.id), change(two.id), change(three.id)]);
  for (const [incidentId, organisationId] of [
    [first.incidentId, alpha.organisationId],
    [first.incidentId, beta.organisationId],
    [second.incidentId, beta.organisationId],
  ] as const)
    expect(await dueOf(incidentId, organisationId)).toBe("2026-11-11T20:00:00.000Z");
  expect(await dueOf(second.incidentId, alpha.organisationId)).toBe("2026-11-12T08:20:00.000Z");
  const types = await typesOf(cell.dpo, first.incidentId);
  expect(types.filter((type) => type === "awareness.corrected")).toHaveLength(2);
  expect(types.filter((type) => type === "obligations.recomputed")).toHaveLength(2);
});

test("writes nothing at all when one of the files changed since it was read", async () => {
  const { incidentId } = await logLeak(cell);
  const alpha = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const beta = await exposureOf(cell.dpo, incidentId, cell.beta.organisationId);
  const stale = setMany(cell.dpo, [change(alpha.id), change(beta.id, { version: beta.version - 1 })]);
  await expect(stale).rejects.toMatchObject({ code: "conflict" });
  expect(await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId)).toEqual(alpha);
});

test("does not find a file of an organisation that the person does not speak for", async () => {
  const { incidentId } = await logLeak(cell);
  const alpha = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const beta = await exposureOf(cell.dpo, incidentId, cell.beta.organisationId);
  const both = setMany(cell.labManager, [change(alpha.id), change(beta.id)]);
  await expect(both).rejects.toMatchObject({ code: "not_found" });
  await expect(setMany(cell.outsider, [change(alpha.id)])).rejects.toMatchObject({ code: "not_found" });
});
