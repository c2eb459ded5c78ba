import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeIncident } from "#features/incidents/closure/commands/close-incident.ts";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { fold } from "#ledger/fold.ts";
import { memberPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { bringFile, checkedFile, evidenceFolder, hashOf } from "#scripts/test-database/bring-evidence.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { liftHold } from "../hold/commands/lift-hold.ts";
import { placeHold } from "../hold/commands/place-hold.ts";
import { jobs } from "../jobs.ts";
import { listCustody, listEvidence, openEvidence } from "../queries.ts";
import { askReading } from "./ask-reading.ts";
import { destroyEvidence } from "./destroy-evidence.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { passEvidence } from "./pass-evidence.ts";
import { recordCheck } from "./record-check.ts";
import { recordErasure } from "./record-erasure.ts";
import { recordReading } from "./record-reading.ts";
import { rewrapKey } from "./rewrap-key.ts";
import { settleEvidence } from "./settle-evidence.ts";

const folder = evidenceFolder();
const LEAKED = Buffer.from("nom;nir\nDupont;2 69 05 49 588 157 80\nMartin;269054958815780\n");
const PLAIN = Buffer.from("09:00 the server was stopped\n");

let cell: CrisisCell;
let incidentId: string;
let machine: Principal;
beforeAll(async () => {
  cell = await openCrisisCell();
  machine = systemPrincipal(cell.workspaceId);
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
});

const pieceOf = async (who: Principal, evidenceId: string) =>
  (await withScope(who, (tx) => listEvidence(tx, incidentId))).find(({ id }) => id === evidenceId);
const settle = (who: Principal, evidenceId: string, change: object) =>
  settleEvidence(who, { evidenceId, version: 2, ...change }, NOW);
const bytesOf = async (evidenceId: string) =>
  (await openStorage()).list(`files/${cell.workspaceId}/${evidenceId}`);
const KEEPER = { choice: "hash_only", keptBy: "Huissier, étude de Vannes" };

describe("a file with social security numbers", () => {
  test("waits for a choice, and tells how many and nothing of what it read", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    expect(await pieceOf(cell.auditor, evidenceId)).toMatchObject({
      state: "held",
      findings: { nirs: 2, addresses: 0, unread: 0 },
    });
    await expect(openEvidence(cell.dpo, evidenceId)).rejects.toMatchObject({ code: "not_found" });
    const log = JSON.stringify(await streamOf(cell.dpo, incidentId));
    expect(log).not.toMatch(/269054958815780|58 157 80|Dupont/);
  });

  test("kept by its hash alone is destroyed here; its hash, its size and who keeps it stay for good", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    await settle(cell.dpo, evidenceId, KEEPER);
    await expect(openEvidence(cell.dpo, evidenceId)).rejects.toMatchObject({ code: "not_found" });
    await jobs.eraseEvidence(machine, { workspaceId: cell.workspaceId, id: evidenceId });
    expect(await bytesOf(evidenceId)).toEqual([]);
    const piece = await pieceOf(cell.auditor, evidenceId);
    expect(piece).toMatchObject({ state: "hash_only", keptBy: KEEPER.keptBy, sha256: hashOf(LEAKED) });
    expect(piece?.erasedAt).not.toBeNull();
    await expect(settle(cell.dpo, evidenceId, KEEPER)).rejects.toMatchObject({ code: "conflict" });
  });

  test("stopped, is destroyed; stored, is kept with the reason", async () => {
    const stopped = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    await settle(cell.dpo, stopped, { choice: "stop", reason: "Envoyé par erreur" });
    expect((await pieceOf(cell.dpo, stopped))?.state).toBe("destroyed");
    const stored = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    await settle(cell.responder, stored, { choice: "store", reason: "Demandé par l’enquêteur" });
    const opened = await openEvidence(cell.auditor, stored);
    expect(Buffer.concat(await Array.fromAsync(opened.stream)).equals(LEAKED)).toBe(true);
  });

  test.each([
    [{ choice: "stop" }, "reason", "required"],
    [{ choice: "store" }, "reason", "required"],
    [{ choice: "hash_only" }, "keptBy", "required"],
    [{ choice: "show", reason: "Voir" }, "choice", "choose"],
  ])("asks for what %o leaves out", async (change, path, problem) => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    await expect(settle(cell.dpo, evidenceId, change)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("is chosen upon by the cell alone: no auditor, no stranger, no other organisation", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    await expect(settle(cell.auditor, evidenceId, KEEPER)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.labManager, cell.vendorContact])
      await expect(settle(stranger, evidenceId, KEEPER)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a legal hold", () => {
  const reason = "Demande du parquet";

  test("keeps everything: neither a choice nor a closure destroys a byte until it is lifted", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    const { holdId } = await placeHold(cell.dpo, { incidentId, reason }, NOW);
    for (const change of [KEEPER, { choice: "stop", reason: "Erreur" }])
      await expect(settle(cell.dpo, evidenceId, change)).rejects.toMatchObject({
        problems: [{ path: "choice", problem: "legalHold" }],
      });
    expect((await typesOf(cell.labManager, incidentId)).at(-1)).toBe("legal_hold.placed");
    await expect(placeHold(cell.dpo, { incidentId, reason }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    await liftHold(cell.dpo, { holdId, reason: "Classé" }, NOW);
    await settle(cell.dpo, evidenceId, KEEPER);
    await expect(liftHold(cell.dpo, { holdId, reason: "Classé" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is the DPO's and counsel's", async () => {
    const { holdId } = await placeHold(cell.dpo, { incidentId, reason }, NOW);
    for (const other of [cell.auditor, cell.responder]) {
      await expect(placeHold(other, { incidentId, reason }, NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(liftHold(other, { holdId, reason }, NOW)).rejects.toMatchObject({ code: "forbidden" });
    }
    for (const stranger of [cell.outsider, cell.intruder]) {
      await expect(placeHold(stranger, { incidentId, reason }, NOW)).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(liftHold(stranger, { holdId, reason }, NOW)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("a stored piece", () => {
  test("is destroyed by the DPO, with a reason, and not before the last closure", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: PLAIN });
    const destroy = (who: Principal) =>
      destroyEvidence(who, { evidenceId, version: 2, reason: "Délai de conservation passé" }, NOW);
    await closeCase(cell.dpo, incidentId, NOW);
    await expect(destroy(cell.dpo)).rejects.toMatchObject({ problems: [{ problem: "notYetClosed" }] });
    for (const other of [cell.auditor, cell.responder])
      await expect(destroy(other)).rejects.toMatchObject({ code: "forbidden" });
    await expect(destroy(cell.outsider)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is destroyed once the third closure is recorded, unless a hold keeps it; its hash and its row stay", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: PLAIN });
    const destroy = (who: Principal) =>
      destroyEvidence(who, { evidenceId, version: 2, reason: "Délai de conservation passé" }, NOW);
    const close = (state: string) => closeIncident(cell.dpo, { incidentId, state, reason: "Terminé" }, NOW);
    await closeCase(cell.dpo, incidentId, NOW);
    await close("authority");
    await expect(destroy(cell.dpo)).rejects.toMatchObject({ problems: [{ problem: "notYetClosed" }] });
    await close("litigation");
    const { holdId } = await placeHold(cell.dpo, { incidentId, reason: "Demande du parquet" }, NOW);
    await expect(destroy(cell.dpo)).rejects.toMatchObject({ problems: [{ problem: "legalHold" }] });
    await liftHold(cell.dpo, { holdId, reason: "Classé" }, NOW);
    for (const other of [cell.auditor, cell.responder])
      await expect(destroy(other)).rejects.toMatchObject({ code: "forbidden" });
    expect(await bytesOf(evidenceId)).toHaveLength(1);
    const { state, id, workspaceId } = await destroy(cell.dpo);
    expect(state).toBe("destroyed");
    await expect(openEvidence(cell.dpo, evidenceId)).rejects.toMatchObject({ code: "not_found" });
    expect((await pieceOf(cell.auditor, evidenceId))?.erasedAt).toBeNull();
    await jobs.eraseEvidence(machine, { workspaceId, id });
    expect(await bytesOf(evidenceId)).toEqual([]);
    const piece = await pieceOf(cell.auditor, evidenceId);
    expect(piece).toMatchObject({ state: "destroyed", sha256: hashOf(PLAIN), settledBy: "Claire Exemple" });
    expect(piece?.erasedAt).not.toBeNull();
    await expect(destroy(cell.dpo)).rejects.toMatchObject({ code: "conflict" });
  });

  test("names in its custody whoever took it out, before the first byte leaves", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: PLAIN });
    await downloadEvidence(cell.auditor, { evidenceId }, NOW);
    const passing = {
      step: "handed_over",
      recipient: "Enquêteur, brigade cyber",
      happenedAt: "2026-11-09T08:00:00Z",
    };
    await passEvidence(cell.responder, { evidenceId, ...passing }, NOW);
    const custody = await withScope(cell.dpo, (tx) => listCustody(tx, evidenceId));
    expect(custody.map(({ step, recipient }) => [step, recipient]).sort()).toEqual([
      ["downloaded", "Personne auditor"],
      ["handed_over", "Enquêteur, brigade cyber"],
    ]);
    for (const stranger of [cell.outsider, cell.intruder, cell.labManager, cell.vendorContact])
      for (const act of [downloadEvidence, askReading])
        await expect(act(stranger, { evidenceId }, NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(passEvidence(cell.auditor, { evidenceId, ...passing }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(passEvidence(cell.outsider, { evidenceId, ...passing }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("is read again on demand: intact, altered or gone", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: PLAIN });
    const reading = async () => {
      await askReading(cell.auditor, { evidenceId }, NOW);
      await jobs.readAgain(machine, evidenceId);
      return (await pieceOf(cell.dpo, evidenceId))?.verifiedAs;
    };
    expect(await reading()).toBe("intact");
    const [object] = await bytesOf(evidenceId);
    const path = join(folder, "evidence", object?.name ?? "");
    await truncate(path, (object?.size ?? 0) - 1);
    expect(await reading()).toBe("altered");
    await writeFile(path, "something else");
    expect(await reading()).toBe("altered");
    await rm(path);
    expect(await reading()).toBe("missing");
  });

  test("folds back into its row from the log alone", async () => {
    const evidenceId = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
    await settle(cell.dpo, evidenceId, KEEPER);
    await downloadEvidence(
      cell.dpo,
      { evidenceId: await checkedFile(cell.dpo, { incidentId, bytes: PLAIN }) },
      NOW,
    );
    const states = fold(await streamOf(cell.dpo, incidentId));
    const rows = await withScope(cell.dpo, async (tx) => [
      ...(await tx.evidence.findMany({ where: { incidentId } })).map(
        (row) => [`evidence:${row.id}`, row] as const,
      ),
      ...(await tx.custodyStep.findMany({ where: { incidentId } })).map(
        (row) => [`custody_step:${row.id}`, row] as const,
      ),
      ...(await tx.evidenceUpload.findMany({ where: { incidentId } })).map(
        (row) => [`evidence_upload:${row.id}`, row] as const,
      ),
    ]);
    expect(rows).toHaveLength(5);
    for (const [key, row] of rows) {
      const { by: _by, name, sha256, ...said } = states.get(key) ?? {};
      const written = JSON.parse(
        JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? Number(value) : value)),
      );
      expect({ ...written, happenedAt: undefined }).toMatchObject({ ...said, happenedAt: undefined });
      expect(
        name === undefined || sha256 === undefined || written.name === undefined || written.name === name,
      ).toBe(true);
    }
  });
});

describe("what only the machine does", () => {
  test("is refused to everybody else", async () => {
    const evidenceId = await bringFile(cell.dpo, { incidentId, bytes: PLAIN });
    const wrapped = "01".padEnd(130, "0");
    const acts = [
      (who: Principal) => recordCheck(who, { evidenceId, outcome: { as: "refused", reason: "bomb" } }, NOW),
      (who: Principal) => recordErasure(who, { evidenceId }, NOW),
      (who: Principal) => recordReading(who, { evidenceId, verifiedAs: "intact" }, NOW),
      (who: Principal) => rewrapKey(who, { evidenceId, from: wrapped, wrappedKey: wrapped, number: 2 }, NOW),
    ];
    for (const act of acts) {
      for (const one of [cell.dpo, cell.auditor])
        await expect(act(one)).rejects.toMatchObject({ code: "forbidden" });
      await expect(act(cell.outsider)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("what is counsel's", () => {
  test("is seen by counsel and the DPO alone, checked in their name, and in nobody else's log", async () => {
    const email = `avocat@${cell.workspaceId}.example.org`;
    const person = { email, name: "Maître Exemple", roles: ["counsel"], organisationIds: [] };
    const { userId } = await inviteMember(cell.dpo, person, NOW);
    const counsel = memberPrincipal(userId, cell.dpo.kind === "member" ? cell.dpo.workspace : "");
    const changes = { privileged: "yes" };
    const evidenceId = await bringFile(counsel, { incidentId, bytes: PLAIN, changes });
    await jobs.checkEvidence(machine, evidenceId);
    expect((await pieceOf(counsel, evidenceId))?.state).toBe("checking");
    await jobs.checkEvidence(counsel, evidenceId);
    expect((await pieceOf(cell.dpo, evidenceId))?.state).toBe("stored");
    for (const other of [cell.responder, cell.auditor, cell.labManager]) {
      expect(await pieceOf(other, evidenceId)).toBeUndefined();
      await expect(openEvidence(other, evidenceId)).rejects.toMatchObject({ code: "not_found" });
      await expect(downloadEvidence(other, { evidenceId }, NOW)).rejects.toMatchObject({ code: "not_found" });
      expect((await typesOf(other, incidentId)).filter((type) => type.startsWith("evidence"))).toEqual([]);
    }
    await expect(bringFile(cell.responder, { incidentId, bytes: PLAIN, changes })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
