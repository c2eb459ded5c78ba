import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { begin, draftOf, file, haveSigned, putForward } from "#scripts/test-database/draft-file.ts";
import { answerFields } from "../../drafts/commands/answer-fields.ts";
import { readGuard } from "../queries.ts";
import { openOf } from "../rules.ts";
import { acceptContradiction } from "./accept-contradiction.ts";

const LATER = NOW.add({ hours: 3 });
const REASON = "Deux serveurs, lus à une heure d’écart";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const found = (at: string, seen = 0) => ({
  ...{ fieldId: "discovered_at", as: "typed", value: `2026-11-09T0${at}:00Z`, reason: REASON, seen },
});
const written = (at: string) => `2026-11-09T0${at}:00.000Z`;

/** A notification to the CNIL that dates the detection at 7, where the file says 8:20 and CERT Santé is told 6. */
async function contradicted() {
  const { incidentId } = await logLeak(cell);
  const at = { incidentId, organisationId: cell.alpha.organisationId };
  const health = await begin(
    cell.dpo,
    { ...at, ruleId: "fr.csp.l1111-8-2" },
    { formId: "fr.cert-sante.report", now: NOW },
  );
  await answerFields(cell.dpo, { draftId: health, answers: [found("6:00")] }, NOW);
  await putForward(cell.dpo, { draftId: health, now: NOW });
  const draftId = await begin(cell.dpo, at, { now: NOW });
  await answerFields(cell.dpo, { draftId, answers: [found("7:00")] }, NOW);
  await haveSigned(cell, { draftId, now: LATER });
  return { ...at, draftId, health };
}

const foundIn = (incidentId: string, draftId: string, by = cell.dpo) =>
  withScope(by, async (tx, { reach }) => {
    const guard = await readGuard(tx, { incidentId, reach, draftIds: [draftId], at: LATER.toString() });
    return guard.found.get(draftId) ?? [];
  });

describe("a draft that contradicts what else is on file", () => {
  test("is not filed before each contradiction is accepted with a reason, and then is", async () => {
    const { incidentId, draftId } = await contradicted();
    const open = await foundIn(incidentId, draftId);
    expect(open.map(({ rule, own, other }) => [rule, own.says, other.says])).toEqual([
      ["file", written("7:00"), written("8:20")],
      ["own_form", written("7:00"), written("6:00")],
    ]);
    const refused = { problems: [{ path: "draftId", problem: "contradictions" }] };
    await expect(file(cell.dpo, draftId, { now: LATER })).rejects.toMatchObject(refused);
    const [first, second] = open;
    await acceptContradiction(cell.dpo, { draftId, seen: first?.id, reason: REASON }, LATER);
    await expect(file(cell.dpo, draftId, { now: LATER })).rejects.toMatchObject(refused);
    await acceptContradiction(cell.signatory, { draftId, seen: second?.id, reason: REASON }, LATER);
    await file(cell.dpo, draftId, { now: LATER });
    expect(await draftOf(cell.dpo, draftId)).toMatchObject({ state: "filed" });
    const log = await typesOf(cell.dpo, incidentId);
    expect(log.filter((type) => type === "contradiction.accepted")).toHaveLength(2);
  });

  test("is open again as soon as one of the two values changes", async () => {
    const { incidentId, draftId, health } = await contradicted();
    for (const { id } of await foundIn(incidentId, draftId))
      await acceptContradiction(cell.dpo, { draftId, seen: id, reason: REASON }, LATER);
    expect(openOf(await foundIn(incidentId, draftId))).toEqual([]);
    await answerFields(cell.dpo, { draftId: health, answers: [found("6:30", 1)] }, LATER);
    await putForward(cell.dpo, { draftId: health, now: LATER });
    const [open] = openOf(await foundIn(incidentId, draftId));
    expect(open).toMatchObject({
      rule: "own_form",
      own: { says: written("7:00") },
      other: { says: written("6:30") },
    });
  });

  test("is accepted by those who answer for the filing: not by an auditor, not by an outsider, not unseen", async () => {
    const { incidentId, draftId } = await contradicted();
    const [one] = await foundIn(incidentId, draftId);
    const seen = { draftId, seen: one?.id, reason: REASON };
    for (const member of [cell.auditor, cell.responder])
      await expect(acceptContradiction(member, seen, LATER)).rejects.toMatchObject({ code: "forbidden" });
    await expect(acceptContradiction(cell.outsider, seen, LATER)).rejects.toMatchObject({
      code: "not_found",
    });
    const unseen = { ...seen, seen: "0".repeat(32) };
    await expect(acceptContradiction(cell.dpo, unseen, LATER)).rejects.toMatchObject({ code: "conflict" });
    await expect(acceptContradiction(cell.dpo, { ...seen, reason: "" }, LATER)).rejects.toMatchObject({
      problems: [{ path: "reason", problem: "required" }],
    });
    expect(await foundIn(incidentId, draftId, cell.auditor)).toHaveLength(2);
    await acceptContradiction(cell.dpo, seen, LATER);
    await expect(acceptContradiction(cell.dpo, seen, LATER)).rejects.toMatchObject({ code: "conflict" });
  });
});

test("whoever speaks for one organisation sees its own papers compared, and nobody else’s", async () => {
  const { incidentId, draftId } = await contradicted();
  const own = await foundIn(incidentId, draftId, cell.signatory);
  expect(own.map(({ rule }) => rule)).toEqual(["own_form"]);
});
