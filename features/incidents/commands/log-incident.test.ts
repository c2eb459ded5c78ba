import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import {
  exposureOf,
  obligationOf,
  obligationsOf,
  streamOf,
  typesOf,
} from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { logIncident } from "./log-incident.ts";

const problems = (error: unknown) => (error instanceof Error && "problems" in error ? error.problems : error);

async function problemsOf(cell: CrisisCell, changes: Record<string, unknown>) {
  return logLeak(cell, changes).then(() => "logged", problems);
}

describe("logging an incident", () => {
  test("opens one file per organisation, each with its own clock", async () => {
    const cell = await openCrisisCell();
    const { incidentId, reference } = await logLeak(cell);
    expect(reference).toBe("2026-001");
    const alpha = await obligationOf(cell.dpo, {
      incidentId,
      organisationId: cell.alpha.organisationId,
      ruleId: "eu.gdpr.33-1",
    });
    expect(alpha).toMatchObject({ state: "due", addressee: "fr-cnil", trigger: "awareness" });
    expect(alpha.dueAt?.toISOString()).toBe("2026-11-12T08:20:00.000Z");
    expect(alpha.legalLimitAt?.toISOString()).toBe("2026-11-12T09:00:00.000Z");
    const beta = await obligationOf(cell.dpo, {
      incidentId,
      organisationId: cell.beta.organisationId,
      ruleId: "eu.gdpr.33-1",
    });
    expect(beta).toMatchObject({ state: "waiting", waitsFor: "instant:awareness", dueAt: null });
  });

  test("asks the vendor to tell every controller, one row each, with no date of ours", async () => {
    const cell = await openCrisisCell();
    const { incidentId } = await logLeak(cell, { vendorAwareness: AWARE });
    const rows = await obligationsOf(cell.dpo, incidentId, cell.vendorId);
    expect(rows.map(({ ruleId, subject, state, dueAt }) => ({ ruleId, subject, state, dueAt }))).toEqual(
      [cell.alpha.organisationId, cell.beta.organisationId]
        .sort()
        .map((subject) => ({ ruleId: "eu.gdpr.33-2", subject, state: "open", dueAt: null })),
    );
  });

  test("leaves one entry for the incident and one for each organisation's file", async () => {
    const cell = await openCrisisCell();
    const { incidentId } = await logLeak(cell);
    expect(await typesOf(cell.dpo, incidentId)).toEqual([
      "incident.logged",
      "exposure.opened",
      "exposure.opened",
      "exposure.opened",
    ]);
  });

  test("is valid with no organisation at all: no controller is known yet", async () => {
    const cell = await openCrisisCell();
    const { incidentId } = await logLeak(cell, { exposures: [], vendorId: null, productId: null });
    expect(await typesOf(cell.dpo, incidentId)).toEqual(["incident.logged"]);
  });

  test("numbers the incidents of a year without a gap, even when two are logged at once", async () => {
    const cell = await openCrisisCell();
    const logged = await Promise.all([logLeak(cell), logLeak(cell), logLeak(cell)]);
    expect(logged.map(({ reference }) => reference).sort()).toEqual(["2026-001", "2026-002", "2026-003"]);
  });

  test("refuses a laboratory of another workspace at its field, and writes nothing", async () => {
    const [cell, other] = [await openCrisisCell(), await openCrisisCell()];
    const [labId] = other.alpha.labIds;
    const exposures = [{ organisationId: cell.alpha.organisationId, labs: [{ labId }] }];
    expect(await problemsOf(cell, { exposures })).toEqual([
      { path: "exposures.0.labs.0.labId", problem: "choose" },
    ]);
    const foreign = [{ organisationId: other.alpha.organisationId }];
    expect(await problemsOf(cell, { exposures: foreign })).toEqual([
      { path: "exposures.0.organisationId", problem: "choose" },
    ]);
    expect(await withScope(cell.dpo, (tx) => tx.incident.count())).toBe(0);
    expect(await withScope(cell.dpo, (tx) => tx.entry.count({ where: { NOT: { incidentId: null } } }))).toBe(
      0,
    );
  });

  test.each([
    ["an instant without its zone", { detection: "2026-11-09T08:20:00" }, "detection", "needsZone"],
    [
      "a day that does not exist",
      { detection: { date: "2026-02-31", precision: "day" } },
      "detection.date",
      "notADate",
    ],
    [
      "a detection in the future",
      { detection: "2026-11-10T08:20:00Z", exposures: [] },
      "detection",
      "inFuture",
    ],
    [
      "an end before its start",
      { occurrenceFrom: "2026-11-02T00:00:00Z", occurrenceTo: "2026-11-01T00:00:00Z" },
      "occurrenceTo",
      "endBeforeStart",
    ],
    ["a title of 10,000 characters", { title: "x".repeat(10_000) }, "title", "tooLong"],
    ["an empty title", { title: "  " }, "title", "required"],
    ["a kind outside the list", { kind: "<b>leak</b>" }, "kind", "choose"],
    ["a field nobody knows", { isAdmin: true }, "", "unknownField"],
  ])("refuses %s with a message at the field", async (_what, changes, path, problem) => {
    const cell = await openCrisisCell();
    expect(await problemsOf(cell, changes)).toEqual([{ path, problem }]);
  });

  test("keeps HTML as the text it is", async () => {
    const cell = await openCrisisCell();
    const title = '<img src=x onerror="alert(1)">';
    const { incidentId } = await logLeak(cell, { title });
    const kept = await withScope(cell.dpo, (tx) => tx.incident.findFirst({ where: { id: incidentId } }));
    expect(kept?.title).toBe(title);
  });

  test("lets awareness precede detection only with a justification", async () => {
    const cell = await openCrisisCell();
    const exposure = { organisationId: cell.alpha.organisationId, awareness: "2026-11-08T08:00:00Z" };
    expect(await problemsOf(cell, { exposures: [exposure] })).toEqual([
      { path: "exposures.0.awarenessNote", problem: "justifyEarlier" },
    ]);
    const justified = { ...exposure, awarenessNote: "Prévenu par un client la veille." };
    const { incidentId } = await logLeak(cell, { exposures: [justified] });
    const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
    expect(file.awarenessNote).toBe("Prévenu par un client la veille.");
  });

  test("is open to the DPO and to responders, and to nobody else", async () => {
    const cell = await openCrisisCell();
    const { incidentId } = await logLeak({ ...cell, dpo: cell.responder });
    expect(await typesOf(cell.dpo, incidentId)).toContain("incident.logged");
    for (const principal of [
      cell.auditor,
      cell.labManager,
      cell.signatory,
      cell.vendorContact,
      cell.administrator,
    ])
      await expect(logIncident(principal, { title: "x", kind: "other" }, NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
  });

  test("an outsider finds no workspace, and their own cannot name these organisations", async () => {
    const cell = await openCrisisCell();
    await expect(logLeak({ ...cell, dpo: cell.intruder })).rejects.toMatchObject({ code: "not_found" });
    await expect(logLeak({ ...cell, dpo: cell.outsider })).rejects.toMatchObject({ code: "invalid" });
  });
});

test("a later breach of the same data is a case of its own that says what it follows, and has its own awareness", async () => {
  const cell = await openCrisisCell();
  const first = await logLeak(cell);
  const exposures = [{ organisationId: cell.alpha.organisationId }];
  const second = await logLeak(cell, { followsId: first.incidentId, exposures });
  const [follows, before] = await withScope(cell.dpo, (tx) =>
    Promise.all([
      tx.incident.findFirstOrThrow({ where: { id: second.incidentId } }),
      tx.incident.findFirstOrThrow({ where: { id: first.incidentId }, include: { followers: true } }),
    ]),
  );
  expect(follows.followsId).toBe(first.incidentId);
  expect(before.followers.map(({ id }) => id)).toEqual([second.incidentId]);
  expect((await exposureOf(cell.dpo, second.incidentId, cell.alpha.organisationId)).instants).toEqual({});
  const folded = fold(await streamOf(cell.dpo, second.incidentId)).get(`incident:${second.incidentId}`);
  expect(folded?.followsId).toBe(first.incidentId);
});

test("a case of another workspace cannot be followed", async () => {
  const cell = await openCrisisCell();
  const elsewhere = await logLeak(await openCrisisCell());
  await expect(logLeak(cell, { followsId: elsewhere.incidentId })).rejects.toMatchObject({
    problems: [{ path: "followsId", problem: "choose" }],
  });
});
