import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, expect, test } from "vitest";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { fold } from "#ledger/fold.ts";
import { memberPrincipal, type Principal } from "#lib/scope.ts";
import { endMandatesOf, putOnSheet, sheetOf } from "#scripts/test-database/awareness-sheet.ts";
import { obligationOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import {
  AWARE,
  type CrisisCell,
  logLeak,
  mandate,
  NOW,
  openCrisisCell,
} from "#scripts/test-database/crisis-cell.ts";
import { advisePosition } from "./advise-position.ts";
import { retainPosition } from "./retain-position.ts";

const LATER = "2026-11-09T08:50:00Z";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
  await putOnSheet(cell, incidentId, { kind: "investigation", moment: LATER });
});

async function position(kind: string, reasons = "Enquête brève achevée, accès confirmé") {
  const { exposure, candidates } = await sheetOf(cell, incidentId);
  const chosen = candidates.find((candidate) => candidate.kind === kind);
  return { exposureId: exposure.id, version: exposure.version, candidateId: chosen?.id, reasons };
}

const dueAt = async () => {
  const organisationId = cell.alpha.organisationId;
  const { dueAt: due } = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
  return due?.toISOString();
};
const refusal = (retained: Promise<void>) =>
  retained.then(
    () => null,
    ({ code, problems }) => (problems.length > 0 ? problems : code),
  );

test("the signatory retains a later candidate, with reasons, and the dates follow", async () => {
  expect(await dueAt()).toBe("2026-11-12T08:20:00.000Z");
  await retainPosition(cell.signatory, await position("investigation"), NOW);
  expect(await dueAt()).toBe("2026-11-12T08:50:00.000Z");
  expect((await typesOf(cell.dpo, incidentId)).slice(-3)).toEqual([
    "awareness_position.retained",
    "awareness.corrected",
    "obligations.recomputed",
  ]);
});

test("once one is retained, an earlier candidate moves nothing until a new position supersedes", async () => {
  await retainPosition(cell.signatory, await position("investigation"), NOW);
  await putOnSheet(cell, incidentId, { kind: "press", moment: "2026-11-08T06:00:00Z" });
  expect(await dueAt()).toBe("2026-11-12T08:50:00.000Z");
  await retainPosition(cell.signatory, await position("press", "Article identifié après coup"), NOW);
  expect(await dueAt()).toBe("2026-11-11T06:00:00.000Z");
  const { positions } = await sheetOf(cell, incidentId);
  expect(positions.map(({ reasons }) => reasons)).toEqual([
    "Enquête brève achevée, accès confirmé",
    "Article identifié après coup",
  ]);
  expect(positions[1]?.supersedesId).toBe(positions[0]?.id);
});

test("of two who retain at once, the second sees the first's and keeps their text", async () => {
  await mandate(cell.dpo, cell.alpha.organisationId, { to: cell.labManager, capacity: "delegate" });
  const [mine, theirs] = [await position("investigation"), await position("on_file", "Autre lecture")];
  await retainPosition(cell.signatory, mine, NOW);
  expect(await refusal(retainPosition(cell.labManager, theirs, NOW))).toBe("conflict");
  const { positions } = await sheetOf(cell, incidentId);
  expect(positions).toHaveLength(1);
});

test("who adds a candidate meanwhile makes whoever retains look again", async () => {
  const seen = await position("investigation");
  await putOnSheet(cell, incidentId, { moment: "2026-11-08T06:00:00Z" });
  expect(await refusal(retainPosition(cell.signatory, seen, NOW))).toBe("conflict");
});

async function elsewhere() {
  const other = await openCrisisCell();
  const leak = await logLeak(other);
  await putOnSheet(other, leak.incidentId, { kind: "investigation", moment: LATER });
  const sheet = () => sheetOf(other, leak.incidentId);
  const { exposure, candidates } = await sheet();
  const candidateId = candidates.find(({ kind }) => kind === "investigation")?.id;
  const input = { exposureId: exposure.id, version: exposure.version, candidateId, reasons: "Enquête brève" };
  return { other, sheet, input };
}

test("the DPO advises, and no date moves; under the recorded mandate to file, the DPO retains", async () => {
  const { other, sheet, input } = await elsewhere();
  await advisePosition(other.dpo, input, NOW);
  const advised = await sheet();
  expect(advised.exposure.instants).toMatchObject({ awareness: AWARE });
  expect(advised.positions).toMatchObject([{ nature: "advised", mandate: null }]);
  const candidateId = advised.candidates.find(({ kind }) => kind === "on_file")?.id;
  await retainPosition(other.dpo, { ...input, candidateId }, NOW);
  const retained = (await sheet()).positions.find(({ nature }) => nature === "retained");
  expect(retained?.mandate).toMatchObject({ capacity: "dpo", basis: "Statuts" });
});

test("whoever advised a candidate does not retain it: the signatory does", async () => {
  const { other, sheet, input } = await elsewhere();
  await advisePosition(other.dpo, input, NOW);
  expect(await refusal(retainPosition(other.dpo, input, NOW))).toEqual([
    { path: "mandate", problem: "ownAdvice" },
  ]);
  expect((await sheet()).positions).toHaveLength(1);
  await retainPosition(other.signatory, input, NOW);
  expect((await sheet()).positions.map(({ nature }) => nature).sort()).toEqual(["advised", "retained"]);
});

test("a DPO who holds the mandate to decide retains their own advice only where nobody else could", async () => {
  const { other, sheet, input } = await elsewhere();
  const { organisationId } = other.alpha;
  const email = `both-${other.workspaceId}@example.org`;
  const roles = ["dpo", "signatory"];
  const invited = { email, name: "Claire Exemple", roles, organisationIds: [organisationId] };
  const { userId } = await inviteMember(other.dpo, invited, NOW);
  const both = memberPrincipal(userId, other.dpo.kind === "member" ? other.dpo.workspace : "");
  await mandate(other.dpo, organisationId, { to: both, capacity: "delegate" });
  await advisePosition(both, input, NOW);
  expect(await refusal(retainPosition(both, input, NOW))).toEqual([
    { path: "mandate", problem: "ownAdvice" },
  ]);
  await endMandatesOf(other, other.signatory);
  await retainPosition(both, input, NOW);
  expect((await sheet()).positions.map(({ nature }) => nature).sort()).toEqual(["advised", "retained"]);
});

test("whoever's mandate ended yesterday cannot retain, nor whoever never had one", async () => {
  const { other, input } = await elsewhere();
  for (const principal of [other.dpo, other.signatory]) await endMandatesOf(other, principal);
  for (const principal of [other.dpo, other.signatory])
    expect(await refusal(retainPosition(principal, input, NOW))).toEqual([
      { path: "mandate", problem: "mandateLapsed" },
    ]);
  expect(await refusal(retainPosition(other.labManager, input, NOW))).toEqual([
    { path: "mandate", problem: "noMandate" },
  ]);
});

test("a position has reasons, and is one of the candidates", async () => {
  expect(await refusal(retainPosition(cell.signatory, await position("investigation", " "), NOW))).toEqual([
    { path: "reasons", problem: "required" },
  ]);
  const stranger = { ...(await position("tip")), candidateId: crypto.randomUUID() };
  expect(await refusal(retainPosition(cell.signatory, stranger, NOW))).toEqual([
    { path: "candidateId", problem: "choose" },
  ]);
});

test.each([
  ["retains", retainPosition],
  ["advises", advisePosition],
])("an auditor %s nothing, an outsider finds no file", async (_verb, take) => {
  const input = await position("investigation");
  for (const principal of [cell.auditor, cell.responder])
    expect(await refusal(take(principal, input, NOW))).toBe("forbidden");
  const unseen: Principal[] = [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator];
  for (const principal of unseen) expect(await refusal(take(principal, input, NOW))).toBe("not_found");
});

test("the log folds back into the sheet", async () => {
  await advisePosition(cell.dpo, await position("on_file", "Le plus strict"), NOW);
  await retainPosition(cell.signatory, await position("investigation"), NOW);
  const states = fold(await streamOf(cell.dpo, incidentId));
  const { candidates, positions } = await sheetOf(cell, incidentId);
  for (const { id, moment, kind, reading, source } of candidates)
    expect(states.get(`awareness_candidate:${id}`)).toMatchObject({ moment, kind, reading, source });
  for (const { id, candidateId, nature, reasons } of positions)
    expect(states.get(`awareness_position:${id}`)).toMatchObject({ candidateId, nature, reasons });
  const retained = positions.find(({ nature }) => nature === "retained");
  expect(states.get(`awareness_position:${retained?.id}`)?.mandate).toEqual(retained?.mandate);
});
