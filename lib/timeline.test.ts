import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForDecisions } from "#features/decisions/commands/ask-for-decisions.ts";
import { decideObligation } from "#features/decisions/commands/decide-obligation.ts";
import { giveOpinion } from "#features/decisions/commands/give-opinion.ts";
import { completeOperational } from "#features/decisions/operational/commands/complete-operational.ts";
import { decideOperational } from "#features/decisions/operational/commands/decide-operational.ts";
import { proposeOperational } from "#features/decisions/operational/commands/propose-operational.ts";
import { revokeOperational } from "#features/decisions/operational/commands/revoke-operational.ts";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { receiveNotice } from "#features/exposures/commands/receive-notice.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { fold } from "#ledger/fold.ts";
import { readHeader } from "#ledger/header.ts";
import { withScope } from "#lib/scope.ts";
import { assess } from "#scripts/test-database/assess.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS, streamOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

let cell: CrisisCell;
let incidentId: string;
let superuser: pg.Client;

beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
  incidentId = await liveThroughAnIncident();
});
afterAll(() => superuser.end());

/** Every act of the case once, so that the log has each kind of entry. */
async function liveThroughAnIncident(): Promise<string> {
  const logged = await logLeak(cell, { risk: "unassessed", vendorAwareness: AWARE });
  const of = (ruleId: string) => ({ ...logged, organisationId: cell.alpha.organisationId, ruleId });
  const file = () => exposureOf(cell.dpo, logged.incidentId, cell.alpha.organisationId);
  const seen = async () => {
    const { id, version } = await file();
    return { exposureId: id, version };
  };
  await assess(cell.dpo, { ...logged, organisationId: cell.alpha.organisationId }, NOW);
  await receiveNotice(cell.labManager, { ...(await seen()), receivedAt: AWARE, channel: "Courriel" }, NOW);
  const notification = await obligationOf(cell.dpo, of("eu.gdpr.33-1"));
  const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "CNIL", receiptNumber: "42" };
  await recordFiling(
    cell.dpo,
    { ...PROOF_FOLLOWS, ...filing, obligationId: notification.id, version: notification.version },
    NOW,
  );
  const persons = await obligationOf(cell.dpo, of("eu.gdpr.34-1"));
  const opinion = { obligationId: persons.id, advice: "required", reasons: "Risque élevé" };
  await giveOpinion(cell.dpo, opinion, NOW);
  const decision = { obligationId: persons.id, outcome: "not_required", reasons: "34(3)(a)" };
  const asked = { incidentId: logged.incidentId, obligationIds: [persons.id], message: "Samedi matin" };
  await askForDecisions(cell.dpo, asked, NOW);
  await decideObligation(cell.signatory, { ...decision, version: persons.version }, NOW);
  const proposal = { incidentId: logged.incidentId, kind: "close_portal", why: "Portail touché" };
  const { operationalId } = await proposeOperational(cell.responder, proposal, NOW);
  const answer = { operationalId, version: 1, answer: "yes", reasons: "Le temps du contrôle" };
  await decideOperational(cell.dpo, answer, NOW);
  await completeOperational(cell.responder, { operationalId, version: 2 }, NOW);
  await revokeOperational(cell.dpo, { operationalId, version: 3, reason: "Contrôlé" }, NOW);
  const corrected = { awareness: "2021-02-23T17:00:00Z", note: "Presse", reason: "Courriel retrouvé" };
  await correctAwareness(cell.dpo, { ...(await seen()), ...corrected }, NOW);
  await closeCase(cell.dpo, logged.incidentId, NOW);
  return logged.incidentId;
}

describe("the log", () => {
  test("is a whole chain: every entry sealed, every commitment kept", async () => {
    const report = checkChain(await streamOf(cell.dpo, incidentId), sha256);
    expect(report.problems).toEqual([]);
    expect(report.head?.seq).toBeGreaterThan(10);
    const workspace = checkChain(await streamOf(cell.dpo, null), sha256);
    expect(workspace.problems).toEqual([]);
  });

  test("folds back into today's rows", async () => {
    const states = fold(await streamOf(cell.dpo, incidentId));
    const rows = await withScope(cell.dpo, async (tx) => ({
      incident: await tx.incident.findFirstOrThrow({ where: { id: incidentId } }),
      exposures: await tx.exposure.findMany({ where: { incidentId }, include: { labs: true } }),
      obligations: await tx.obligation.findMany({ where: { incidentId } }),
      filings: await tx.filing.findMany({ where: { incidentId } }),
      opinions: await tx.opinion.findMany({ where: { incidentId } }),
      decisions: await tx.decision.findMany({ where: { incidentId } }),
      decision_requests: await tx.decisionRequest.findMany({ where: { incidentId } }),
      operational_decisions: await tx.operationalDecision.findMany({ where: { incidentId } }),
    }));
    const json = JSON.parse(JSON.stringify(rows), (_key, value) => writtenAlike(value));
    const folded = (kind: string, row: { id: string }) => states.get(`${kind}:${row.id}`);
    const said = (kind: string, row: { id: string }) => {
      const {
        by: _by,
        reason: _reason,
        channel: _channel,
        moved: _moved,
        ...fields
      } = folded(kind, row) ?? {};
      return JSON.parse(JSON.stringify(fields), (_key, value) => writtenAlike(value));
    };
    expect(json.incident).toMatchObject(said("incident", json.incident));
    for (const exposure of json.exposures) {
      const { labs, obligations: _obligations, ...fields } = said("exposure", exposure);
      expect(exposure).toMatchObject(fields);
      expect(exposure.labs).toHaveLength(labs.length);
      for (const lab of labs) expect(exposure.labs).toContainEqual(expect.objectContaining(lab));
    }
    for (const kind of ["opinion", "decision", "decision_request", "operational_decision"] as const)
      for (const row of json[`${kind}s`]) expect(row).toMatchObject(said(kind, row));
    for (const filing of json.filings)
      expect(filing).toMatchObject({ ...said("filing", filing), channel: folded("filing", filing)?.channel });
    expect(foldedObligations(await streamOf(cell.dpo, incidentId))).toEqual(
      Object.fromEntries(json.obligations.map((row: { id: string }) => [row.id, pick(row)])),
    );
  });

  test("only grows: not even its owner rewinds the end of a stream", async () => {
    for (const move of ["size = 0", "size = size, head = repeat('0', 64)", "incident_id = NULL"])
      await expect(
        superuser.query(`UPDATE streams SET ${move} WHERE incident_id = $1`, [incidentId]),
      ).rejects.toMatchObject({ code: "42501" });
  });

  test("stays whole when a value is erased, and tells which", async () => {
    await superuser.query("BEGIN");
    await superuser.query("UPDATE entry_values SET value = NULL, salt = NULL WHERE name = 'title'");
    const { rows } = await superuser.query(
      "SELECT value, salt, commitment FROM entry_values WHERE name = 'title'",
    );
    await superuser.query("ROLLBACK");
    expect(rows[0]).toMatchObject({ value: null, salt: null });
    const erased = (await streamOf(cell.dpo, incidentId)).map((entry) => ({
      ...entry,
      values: entry.values.map((one) => (one.name === "title" ? { ...one, value: null, salt: null } : one)),
    }));
    expect(checkChain(erased, sha256).problems).toEqual([]);
  });

  test("reveals an edit that a database superuser makes behind every guard", async () => {
    const entries = await streamOf(cell.dpo, incidentId);
    const edited = entries.map((entry, index) =>
      index === 2
        ? {
            ...entry,
            values: entry.values.map((one) => (one.name === "risk" ? { ...one, value: "unlikely" } : one)),
          }
        : entry,
    );
    expect(checkChain(edited, sha256).problems[0]).toMatchObject({ entry: 3, kind: "commitment_mismatch" });
  });
});

describe("nobody changes the log", () => {
  const attempts = [
    "UPDATE entries SET type = 'x'",
    "DELETE FROM entries",
    "TRUNCATE entries CASCADE",
    "UPDATE entry_values SET value = '1'",
    "DELETE FROM entry_values",
    "TRUNCATE entry_values",
  ];

  test.each(attempts)("with the application's login: %s", async (statement) => {
    const login = new pg.Client(urls.DATABASE_URL);
    await login.connect();
    await expect(login.query(statement)).rejects.toMatchObject({ code: "42501" });
    await login.end();
  });

  test.each(attempts)(
    "with the owner's or a superuser's rights, short of dropping the triggers: %s",
    async (statement) => {
      await expect(superuser.query(statement)).rejects.toMatchObject({ code: "42501" });
    },
  );
});

describe("five hundred entries written by eight people at once", () => {
  test("are numbered without a gap, a fork or a repetition, none is lost, and the chain holds", async () => {
    const { incidentId: busy } = await logLeak(cell);
    const before = (await streamOf(cell.dpo, busy)).length;
    const texts = Array.from({ length: 500 }, (_, index) => `Ligne ${index + 1}`);
    const left = [...texts];
    const writer = async () => {
      for (let text = left.pop(); text !== undefined; text = left.pop())
        await writeEntry(cell.dpo, { incidentId: busy, text, label: "fact" }, NOW);
    };
    await Promise.all(Array.from({ length: 8 }, writer));
    const entries = await streamOf(cell.dpo, busy);
    const report = checkChain(entries, sha256);
    expect(report.problems).toEqual([]);
    expect(report.head?.seq).toBe(before + texts.length);
    const seqs = entries.map(({ header }) => readHeader(header).seq);
    expect(seqs).toEqual(Array.from({ length: before + texts.length }, (_, index) => index + 1));
    const written = entries.flatMap(({ values }) => values.filter(({ name }) => name === "text"));
    expect(written.map(({ value }) => value).sort()).toEqual(texts.toSorted());
  }, 60_000);
});

/** Instants and days as one text, whether a row or the log wrote them. */
function writtenAlike(value: unknown): unknown {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value)) return value;
  return new Date(value).toISOString();
}

const KEPT = [
  "ruleId",
  "addressee",
  "subject",
  "status",
  "ruleVersion",
  "trigger",
  "triggerAt",
  "dueAt",
  "legalLimitAt",
  "waitsFor",
];

function pick(row: object): Record<string, unknown> {
  const kept = Object.entries(row).filter(([name]) => KEPT.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, writtenAlike(value)]).sort());
}

function foldedObligations(entries: Awaited<ReturnType<typeof streamOf>>) {
  const rows = entries.flatMap(({ values }) =>
    values.flatMap(({ name, value }) =>
      (name === "obligations" || name === "moved") && Array.isArray(value) ? (value as { id: string }[]) : [],
    ),
  );
  return Object.fromEntries(rows.map((row) => [row.id, pick(row)]));
}
