import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PART_BYTES } from "#features/evidence/catalogue.ts";
import { askReading } from "#features/evidence/commands/ask-reading.ts";
import { settleEvidence } from "#features/evidence/commands/settle-evidence.ts";
import { jobs } from "#features/evidence/jobs.ts";
import { listEvidence, openEvidence } from "#features/evidence/queries.ts";
import { AppError } from "#lib/errors.ts";
import { keeperPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { addMasterKey, keyFolder } from "#lib/storage/master-keys.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { bringFile, evidenceFolder, hashOf, sendFile } from "#scripts/test-database/bring-evidence.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { forgetUploads } from "./forget-uploads.ts";
import { rewrapEvidenceKeys } from "./rewrap-evidence-keys.ts";
import { sweepEvidence } from "./sweep-evidence.ts";

const { WORKER_DATABASE_URL } = testDatabase();
evidenceFolder();
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

const pieceOf = async (id: string) =>
  (await withScope(cell.dpo, (tx) => listEvidence(tx, incidentId))).find((one) => one.id === id);
const stored = async () =>
  (await (await openStorage()).list("files")).concat(await (await openStorage()).list("uploads"));

describe("the sweep of evidence", () => {
  it("checks, erases what was not kept, and reads again what somebody asks for", async () => {
    const leaked = await bringFile(cell.dpo, { incidentId, bytes: Buffer.from("269054958815780") });
    const plain = await bringFile(cell.dpo, { incidentId, bytes: Buffer.alloc(PART_BYTES + 1, "a") });
    await sweepEvidence(queue, NOW);
    expect((await pieceOf(leaked))?.state).toBe("held");
    expect((await pieceOf(plain))?.state).toBe("stored");
    await settleEvidence(cell.dpo, { evidenceId: leaked, version: 2, choice: "stop", reason: "Erreur" }, NOW);
    await askReading(cell.auditor, { evidenceId: plain }, NOW);
    await sweepEvidence(queue, NOW);
    expect((await pieceOf(leaked))?.erasedAt).not.toBeNull();
    expect((await pieceOf(plain))?.verifiedAs).toBe("intact");
    expect((await stored()).map(({ name }) => name.split("/")[2])).toEqual([plain]);
  });

  it("stops while nothing can be read or written, and attends to all once it can", async () => {
    const id = await bringFile(cell.dpo, { incidentId, bytes: Buffer.from("later") });
    const gone = new AppError("unavailable", "the database does not answer");
    vi.spyOn(jobs, "checkEvidence").mockRejectedValueOnce(gone);
    await expect(sweepEvidence(queue, NOW)).rejects.toBe(gone);
    await sweepEvidence(queue, NOW);
    expect((await pieceOf(id))?.state).toBe("stored");
  });

  it("run twice at once, checks each piece once and keeps one object", async () => {
    const bytes = Buffer.from("once");
    const id = await bringFile(cell.dpo, { incidentId, bytes });
    await Promise.all([sweepEvidence(queue, NOW), sweepEvidence(queue, NOW)]);
    await sweepEvidence(queue, NOW);
    expect(await pieceOf(id)).toMatchObject({ state: "stored", sha256: hashOf(bytes) });
    expect((await stored()).filter(({ name }) => name.includes(id))).toHaveLength(1);
  });

  it("refuses a piece whose parts are no longer those that came", async () => {
    const id = await bringFile(cell.dpo, { incidentId, bytes: Buffer.from("whole") });
    const storage = await openStorage();
    const [part] = (await storage.list("uploads")).filter(({ name }) => name.includes(id));
    const pieces = await Array.fromAsync(storage.read(part?.name ?? ""));
    const altered = Buffer.concat(pieces);
    altered[altered.length - 1] = (altered[altered.length - 1] ?? 0) ^ 1;
    await storage.write(
      part?.name ?? "",
      (async function* () {
        yield altered;
      })(),
    );
    await sweepEvidence(queue, NOW);
    expect(await pieceOf(id)).toMatchObject({ state: "refused", refusedFor: "changed", sha256: null });
  });

  it("gives up an upload that nobody went on with for a week, and removes its parts", async () => {
    const { uploadId } = await sendFile(cell.dpo, { incidentId, bytes: Buffer.from("left behind") });
    const parts = async () => (await stored()).filter(({ name }) => name.includes(uploadId)).length;
    await forgetUploads(queue, NOW.add({ hours: 24 }));
    expect(await parts()).toBe(1);
    await forgetUploads(queue, NOW.add({ hours: 8 * 24 }));
    expect(await parts()).toBe(0);
  });

  it("wraps every key anew once there is a new master key: every piece opens without the old one", async () => {
    const bytes = Buffer.from("kept through a rotation");
    const id = await bringFile(cell.dpo, { incidentId, bytes });
    await sweepEvidence(queue, NOW);
    await addMasterKey();
    await rewrapEvidenceKeys(queue, NOW);
    await rm(join(keyFolder(), "evidence-1.key"));
    for (const piece of await withScope(cell.dpo, (tx) => listEvidence(tx, incidentId))) {
      if (piece.state !== "stored") continue;
      const opened = await openEvidence(cell.dpo, piece.id);
      expect(hashOf(Buffer.concat(await Array.fromAsync(opened.stream)))).toBe(piece.sha256);
    }
    expect((await pieceOf(id))?.state).toBe("stored");
  });

  it("keeps counsel's pieces like the others, and of what counsel writes reads nothing", async () => {
    const changes = { privileged: "yes" };
    await rewrapEvidenceKeys(queue, NOW);
    const left = await bringFile(cell.dpo, { incidentId, bytes: Buffer.from("counsel's"), changes });
    await sweepEvidence(queue, NOW);
    expect((await pieceOf(left))?.state).toBe("checking");
    const later = NOW.add({ minutes: 16 });
    await sweepEvidence(queue, later);
    expect((await pieceOf(left))?.state).toBe("stored");
    const masters = await addMasterKey();
    await rewrapEvidenceKeys(queue, NOW);
    await rm(join(keyFolder(), `evidence-${Math.max(...masters.keys()) - 1}.key`));
    const opened = await openEvidence(cell.dpo, left);
    expect(Buffer.concat(await Array.fromAsync(opened.stream)).toString()).toBe("counsel's");
    const { uploadId } = await sendFile(cell.dpo, { incidentId, bytes: Buffer.from("left"), changes });
    await forgetUploads(queue, NOW.add({ hours: 8 * 24 }));
    expect((await stored()).filter(({ name }) => name.includes(uploadId))).toEqual([]);
    const seenBy = (who: Principal) =>
      withScope(who, (tx) => tx.entry.count({ where: { incidentId, visibility: "privileged" } }));
    expect(await seenBy(cell.dpo)).toBeGreaterThan(3);
    for (const machine of [keeperPrincipal, systemPrincipal])
      expect(await seenBy(machine(cell.workspaceId))).toBe(0);
  });

  it("reads no more of a piece than what is to be done", async () => {
    await expect(queue.query("SELECT name FROM evidence")).rejects.toThrow("permission denied");
    await expect(queue.query("SELECT wrapped_key FROM evidence")).rejects.toThrow("permission denied");
  });
});
