import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { recordCost } from "#features/costs/commands/record-cost.ts";
import { writeShiftNote } from "#features/crisis-cell/commands/write-shift-note.ts";
import { askForDecisions } from "#features/decisions/commands/ask-for-decisions.ts";
import { recordHandOver } from "#features/hand-overs/commands/record-hand-over.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { recordReceipt } from "#features/notifications/receipts/commands/record-receipt.ts";
import { withdrawFiling } from "#features/notifications/receipts/commands/withdraw-filing.ts";
import { recordCopy } from "#features/takedowns/commands/record-copy.ts";
import { CATALOGUE, type EventType } from "#ledger/catalogue.ts";
import { fold } from "#ledger/fold.ts";
import { refuseOnClosedCase, staysOpen } from "#lib/closed-case.ts";
import { command } from "#lib/command.ts";
import { withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { begin } from "#scripts/test-database/draft-file.ts";
import { closedText } from "../components/closed-text.ts";
import { listClosures, listOpenFiles } from "../queries.ts";
import { openStates, stampOf } from "../rules.ts";
import { closeIncident } from "./close-incident.ts";
import { reopenIncident } from "./reopen-incident.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
});

const problems = (error: unknown) => (error instanceof Error && "problems" in error ? error.problems : error);
const openFiles = () => withScope(cell.dpo, (tx) => listOpenFiles(tx, incidentId));
const close = (changes: Record<string, unknown> = {}) =>
  closeIncident(cell.dpo, { incidentId, reason: "Tout est fait", ...changes }, NOW);
const refused = (changes: Record<string, unknown> = {}) => close(changes).then(() => "closed", problems);
const acceptAll = async () => ({
  accepted: (await openFiles()).map(stampOf),
  acceptedFor: "Suivi au registre",
});

describe("closing the operations", () => {
  test("is refused with the list of the files in which something is open", async () => {
    const open = await openFiles();
    expect(open.map(({ name }) => name)).toEqual(["Alpha Biologie", "Beta Biologie", "Éditeur Fictif"]);
    expect(open[1]?.items[0]).toEqual({ kind: "awareness", obligation: null });
    expect(await refused()).toEqual([
      ...open.map(({ exposureId }) => ({ path: `accepted.${exposureId}`, problem: "openItemsLeft" })),
      { path: "acceptedFor", problem: "required" },
    ]);
    const incident = await withScope(cell.dpo, (tx) => tx.incident.findFirst({ where: { id: incidentId } }));
    expect(incident?.closedAt).toBeNull();
  });

  test("waits for the cell's registers too: a receipt, the insurer's word, a note nobody received", async () => {
    const alpha = cell.alpha.organisationId;
    const kindsOf = async (organisationId: string | null) =>
      (await openFiles())
        .find((file) => file.organisationId === organisationId)
        ?.items.map(({ kind }) => kind)
        .filter((kind) => ["handOver", "agreement", "shiftNote"].includes(kind));
    expect(await kindsOf(alpha)).toEqual([]);
    const disk = {
      what: "Copie du disque",
      exhibit: "Pièce 4",
      recipientKind: "police",
      recipient: "Brigade",
    };
    const handed = { handedAt: "2026-11-09T08:00:00Z", handedBy: "Responsable informatique" };
    await recordHandOver(cell.responder, { incidentId, organisationId: alpha, ...disk, ...handed }, NOW);
    const cost = { sort: "letters", amount: "1312,40", vat: "included", spentOn: "2026-11-09" };
    await recordCost(cell.dpo, { incidentId, organisationId: alpha, ...cost, priorAgreement: "asked" }, NOW);
    await writeShiftNote(cell.dpo, { incidentId, role: "director", open: "Rappeler l’éditeur" }, NOW);
    expect(await kindsOf(alpha)).toEqual(["handOver", "agreement"]);
    expect(await kindsOf(null)).toEqual(["shiftNote"]);
  });

  test("is possible with everything accepted: one entry per organisation says what stays open, and why", async () => {
    const accepted = await acceptAll();
    await close({ ...accepted, lessons: "Demander l’extrait plus tôt." });
    expect((await typesOf(cell.dpo, incidentId)).slice(-5)).toEqual([
      "closure.recorded",
      "closure.accepted",
      "closure.accepted",
      "closure.accepted",
      "incident.closed",
    ]);
    const asking = await withScope(cell.dpo, (tx) =>
      tx.obligation.count({ where: { incidentId, incidentClosed: false } }),
    );
    expect(asking).toBe(0);
    const own = await withScope(cell.labManager, (tx) =>
      tx.acceptance.findMany({ include: { exposure: true } }),
    );
    expect(own).toMatchObject([
      { reason: "Suivi au registre", exposure: { organisationId: cell.alpha.organisationId } },
    ]);
    expect(await withScope(cell.labManager, (tx) => tx.closure.count())).toBe(0);
  });

  test("the log folds into the rows of the closure and of what was accepted", async () => {
    await close({ ...(await acceptAll()), lessons: "Tester le plan." });
    await reopenIncident(cell.dpo, { incidentId, state: "operational", reason: "Copie en ligne" }, NOW);
    const folded = fold(await streamOf(cell.dpo, incidentId));
    const [closure] = await withScope(cell.dpo, (tx) =>
      tx.closure.findMany({ include: { acceptances: true } }),
    );
    const written = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(".000Z", "Z"));
    const { by: _by, ...fields } = folded.get(`closure:${closure?.id}`) ?? {};
    expect(written(closure)).toMatchObject(written(fields));
    for (const row of closure?.acceptances ?? []) {
      const { by: _who, ...said } = folded.get(`acceptance:${row.id}`) ?? {};
      expect(row).toMatchObject(said);
    }
  });

  test("is refused again when something changed since it was looked at", async () => {
    const accepted = await acceptAll();
    const { organisationId } = cell.alpha;
    const row = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
    const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "CNIL" };
    await recordFiling(
      cell.dpo,
      { ...PROOF_FOLLOWS, ...filing, obligationId: row.id, version: row.version },
      NOW,
    );
    const [alpha] = await openFiles();
    expect(await refused(accepted)).toEqual([
      { path: `accepted.${alpha?.exposureId}`, problem: "openItemsChanged" },
    ]);
  });

  test("happens once; a moment to come and a patient's number in the lessons are refused", async () => {
    const accepted = await acceptAll();
    expect(await refused({ ...accepted, closedAt: "2026-11-10T09:00:00Z" })).toEqual([
      { path: "closedAt", problem: "inFuture" },
    ]);
    expect(await refused({ ...accepted, lessons: "Patient 2 69 05 49 588 157 80" })).toEqual([
      { path: "lessons", problem: "containsNir" },
    ]);
    await close(accepted);
    await expect(close(accepted)).rejects.toMatchObject({ code: "conflict" });
  });

  test("asks as well about tasks, unanswered requests, silent vendors and copies still online", async () => {
    const { organisationId } = cell.alpha;
    const row = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
    await askForDecisions(cell.dpo, { incidentId, obligationIds: [row.id], message: "Votre décision" }, NOW);
    const copy = { kind: "messaging", place: "Canal public", foundAt: AWARE, foundBy: "Presse" };
    await recordCopy(cell.dpo, { incidentId, ...copy }, NOW);
    const open = await openFiles();
    expect(open[0]?.items.at(-1)).toMatchObject({ kind: "decision", matter: { says: "Votre décision" } });
    expect(open.at(-1)).toMatchObject({
      name: null,
      items: [{ kind: "copy", matter: { says: "Canal public" } }],
    });
    const { accepted, acceptedFor } = await acceptAll();
    expect(await refused({ accepted: accepted.slice(0, -1), acceptedFor })).toEqual([
      { path: "accepted.case", problem: "openItemsLeft" },
    ]);
    await close({ accepted, acceptedFor });
    const [closure] = await withScope(cell.auditor, (tx) => listClosures(tx, incidentId));
    expect(closure?.acceptances.filter(({ exposure }) => exposure === null)).toHaveLength(1);
    expect(await withScope(cell.labManager, (tx) => tx.acceptance.count({ where: { incidentId } }))).toBe(1);
  });

  test("needs nothing accepted when no organisation has a file", async () => {
    const empty = await logLeak(cell, { exposures: [], vendorId: null, productId: null });
    await closeIncident(cell.dpo, { incidentId: empty.incidentId, reason: "Fausse alerte" }, NOW);
    expect((await typesOf(cell.dpo, empty.incidentId)).at(-1)).toBe("incident.closed");
  });
});

describe("the three states", () => {
  test("close apart: the evidence stays as it is until the last is closed", async () => {
    const standing = async () => openStates(await withScope(cell.dpo, (tx) => listClosures(tx, incidentId)));
    await close({ state: "authority" });
    expect(await standing()).toEqual(["operational", "litigation"]);
    await close(await acceptAll());
    await close({ state: "litigation", reason: "Aucune instance" });
    expect(await standing()).toEqual([]);
    await reopenIncident(cell.dpo, { incidentId, state: "litigation", reason: "Assignation reçue" }, NOW);
    expect(await standing()).toEqual(["litigation"]);
  });

  test("reopened operations ask for attention again, and the first closing stays on file, by its day alone", async () => {
    const incident = () =>
      withScope(cell.dpo, (tx) => tx.incident.findFirstOrThrow({ where: { id: incidentId } }));
    const told = (closed: { closedAt: Date | null; closedOn: Date | null } | undefined) =>
      closedText(
        { closedAt: closed?.closedAt ?? new Date(0), closedOn: closed?.closedOn ?? null },
        { zone: "Europe/Paris", locale: "en" },
      );
    await close({ ...(await acceptAll()), closedAt: { precision: "day", date: "2026-11-08" } });
    expect(told(await incident())).toBe("8 Nov 2026");
    const [dated] = await withScope(cell.auditor, (tx) => listClosures(tx, incidentId));
    expect(told(dated)).toBe("8 Nov 2026");
    expect(fold(await streamOf(cell.dpo, incidentId)).get(`incident:${incidentId}`)).toMatchObject({
      ...{ closedAt: "2026-11-08T00:00:00Z", closedOn: "2026-11-08" },
    });
    await reopenIncident(cell.dpo, { incidentId, state: "operational", reason: "Copie retrouvée" }, NOW);
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
      "closure.reopened",
      "incident.reopened",
    ]);
    const asleep = await withScope(cell.dpo, (tx) =>
      tx.obligation.count({ where: { incidentId, incidentClosed: true } }),
    );
    expect(asleep).toBe(0);
    expect(await incident()).toMatchObject({ closedAt: null, closedOn: null });
    await close(await acceptAll());
    expect(told(await incident())).toMatch(/^9 Nov 2026 \d\d:\d\d \(UTC/);
    const closures = await withScope(cell.dpo, (tx) => listClosures(tx, incidentId));
    expect(closures).toHaveLength(2);
  });

  test("what is not closed cannot be reopened", async () => {
    const again = reopenIncident(cell.dpo, { incidentId, state: "authority", reason: "Erreur" }, NOW);
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  test("the auditor, the responder and the organisations neither close nor reopen, outsiders find no case", async () => {
    const input = { incidentId, state: "litigation", reason: "Terminé" };
    for (const act of [closeIncident, reopenIncident]) {
      for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.vendorContact])
        await expect(act(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
      for (const principal of [cell.outsider, cell.intruder, cell.administrator])
        await expect(act(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("a closed case", () => {
  /** An act that writes one event of this type and nothing else. */
  const acting = (type: EventType) =>
    command({
      input: z.strictObject({}),
      load: async () => null,
      access: () => true,
      run: async () => {
        const fields = Object.fromEntries(CATALOGUE[type].fields.map((name) => [name, null]));
        const about = { incidentId, organisationId: null, shared: false, visibility: "case" } as const;
        const said = { subjectId: incidentId, occurred: null, label: null, origin: null, fields };
        return { result: undefined, events: [{ type, ...about, ...said }] };
      },
    })(cell.dpo, {}, NOW).then(() => "written", problems);

  test("takes no act of the whole catalogue but those that are named as staying open, until it is reopened", async () => {
    await close(await acceptAll());
    const refusal = [{ path: "", problem: "caseClosed" }];
    const types = Object.keys(CATALOGUE) as EventType[];
    const refused = await withScope(cell.dpo, async (tx) => {
      const answers = types.map(async (type) => ({
        ...{ type, answer: await refuseOnClosedCase(tx, { incidentId, types: [type] }).catch(problems) },
      }));
      return (await Promise.all(answers)).filter(({ answer }) => answer !== undefined);
    });
    expect(refused).toEqual(
      types.filter((type) => !staysOpen(type)).map((type) => ({ type, answer: refusal })),
    );
    expect(await acting("entry.pinned")).toBe("written");
    for (const type of ["draft.prepared", "authority_answer.drafted", "wave.planned", "task.moved"] as const)
      expect(await acting(type)).toEqual(refusal);
    await reopenIncident(cell.dpo, { incidentId, state: "operational", reason: "Question reçue" }, NOW);
    expect(await acting("draft.prepared")).toBe("written");
  });

  test("refuses by the commands themselves what would go on, and takes the receipt and the proof that come late", async () => {
    const { organisationId } = cell.alpha;
    const at = { incidentId, organisationId, ruleId: "eu.gdpr.33-1" };
    const { id: obligationId, version } = await obligationOf(cell.dpo, at);
    const filing = { filedAt: NOW.toString(), filedBy: "DPO", channel: "CNIL", obligationId, version };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, ...filing }, NOW);
    await close(await acceptAll());
    const { id: filingId } = await withScope(cell.dpo, (tx) =>
      tx.filing.findFirstOrThrow({ where: { incidentId } }),
    );
    await recordReceipt(cell.dpo, { filingId, version: 1, receiptNumber: "FR-1" }, NOW);
    expect(await typesOf(cell.dpo, incidentId)).toContain("filing.received");
    // What it met would be owed again, and nothing of a closed case rings.
    const withdrawal = { filingId, version: 2, reason: "Par erreur" };
    const refused = { problems: [{ problem: "caseClosed" }] };
    await expect(withdrawFiling(cell.dpo, withdrawal, NOW)).rejects.toMatchObject(refused);
    expect(await obligationOf(cell.dpo, at)).toMatchObject({ state: "filed" });
    const draft = { incidentId, organisationId };
    for (const by of [cell.dpo, cell.labManager])
      await expect(begin(by, draft, { now: NOW })).rejects.toMatchObject(refused);
  });
});
