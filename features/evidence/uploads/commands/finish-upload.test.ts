import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import {
  aboutFile,
  bringFile,
  checkedFile,
  evidenceFolder,
  hashOf,
  sendFile,
} from "#scripts/test-database/bring-evidence.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { LARGEST_FILE, PART_BYTES } from "../../catalogue.ts";
import { listEvidence, openEvidence } from "../../queries.ts";
import { digestOfParts } from "../../rules.ts";
import { getOwnUpload, listParts, listUnfinished } from "../queries.ts";
import { storePart } from "../writes.ts";
import { beginUpload } from "./begin-upload.ts";
import { endUpload } from "./end-upload.ts";
import { finishUpload } from "./finish-upload.ts";

const folder = evidenceFolder();
let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

const secret = "UN CONTENU QUE PERSONNE NE DOIT LIRE SUR LE DISQUE";
const twoParts = () => Buffer.alloc(PART_BYTES + 500_000, secret);
const listed = (who: Principal) => withScope(who, (tx) => listEvidence(tx, incidentId));
async function* body(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
const begin = (changes: object = {}) =>
  beginUpload(cell.dpo, { incidentId, name: "a.log", size: 3, ...aboutFile(), ...changes }, NOW);
const part = (text: string) => ({ number: 0, sha256: hashOf(Buffer.from(text)) });

/** Everything the folder of the installation holds, as text. */
async function onDisk(): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile());
  const read = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), "latin1")));
  return read.join("\n");
}

describe("bringing evidence", () => {
  test("keeps its hash, gives its bytes back to whoever may see it, and leaves no plain byte on the disk", async () => {
    const bytes = twoParts();
    const evidenceId = await checkedFile(cell.responder, { incidentId, bytes });
    const piece = (await listed(cell.auditor)).find(({ id }) => id === evidenceId);
    expect(piece).toMatchObject({ state: "stored", sha256: hashOf(bytes), size: bytes.length });
    const opened = await openEvidence(cell.auditor, evidenceId);
    expect(Buffer.concat(await Array.fromAsync(opened.stream)).equals(bytes)).toBe(true);
    expect(await onDisk()).not.toContain(secret);
    const types = await typesOf(cell.dpo, incidentId);
    expect(types.filter((type) => type.startsWith("evidence"))).toEqual([
      "evidence_upload.begun",
      "evidence_upload.ended",
      "evidence.received",
      "evidence.added",
    ]);
    expect(await listParts({ workspaceId: cell.workspaceId, id: evidenceId })).toEqual([]);
  });

  test("tells those with the same hash apart by number and points from one to the other", async () => {
    const bytes = Buffer.from("the same bytes twice");
    const [one, two] = [
      await checkedFile(cell.dpo, { incidentId, bytes }),
      await checkedFile(cell.dpo, { incidentId, bytes }),
    ];
    const pieces = await listed(cell.dpo);
    const found = (id: string) => pieces.find((piece) => piece.id === id);
    expect(found(one)?.twins).toEqual([found(two)?.number]);
    expect(found(one)?.number).not.toBe(found(two)?.number);
  });

  test("goes on where it stopped: parts that came stay, the others follow, nothing is visible before the end", async () => {
    const bytes = twoParts();
    const about = { incidentId, name: "gros.log", size: bytes.length, ...aboutFile() };
    const { uploadId } = await beginUpload(cell.dpo, about, NOW);
    const upload = await getOwnUpload(cell.dpo, uploadId);
    const [first, second] = [bytes.subarray(0, PART_BYTES), bytes.subarray(PART_BYTES)];
    await storePart(upload, { number: 0, sha256: hashOf(first) }, body(first));
    const before = (await listed(cell.dpo)).length;
    const digest = digestOfParts([hashOf(first), hashOf(second)]);
    await expect(finishUpload(cell.dpo, { uploadId, partsSha256: digest }, NOW)).rejects.toMatchObject({
      problems: [{ problem: "partsMissing" }],
    });
    expect(await withScope(cell.dpo, (tx, actor) => listUnfinished(tx, incidentId, actor))).toContainEqual(
      expect.objectContaining({ id: uploadId, name: "gros.log" }),
    );
    expect((await listParts(upload)).map(({ number }) => number)).toEqual([0]);
    await storePart(upload, { number: 1, sha256: hashOf(second) }, body(second));
    await finishUpload(cell.dpo, { uploadId, partsSha256: digest }, NOW);
    expect((await listed(cell.dpo)).length).toBe(before + 1);
  });

  test("is refused where the file changed while it was sent: what came is not what was read last", async () => {
    const { uploadId } = await sendFile(cell.dpo, { incidentId, bytes: Buffer.from("as it was") });
    const changed = digestOfParts([hashOf(Buffer.from("as it became"))]);
    const finished = await finishUpload(cell.dpo, { uploadId, partsSha256: changed }, NOW);
    expect(finished.evidenceId).toBeNull();
    expect((await listed(cell.dpo)).some(({ id }) => id === uploadId)).toBe(false);
  });

  test("takes no part whose hash, length or place is not the one announced, and replaces one sent anew", async () => {
    const { uploadId } = await begin();
    const upload = await getOwnUpload(cell.dpo, uploadId);
    const abc = Buffer.from("abc");
    for (const wrong of [
      storePart(upload, part("xyz"), body(abc)),
      storePart(upload, part("abcd"), body(Buffer.from("abcd"))),
      storePart(upload, part("ab"), body(Buffer.from("ab"))),
      storePart(upload, { ...part("abc"), number: 1 }, body(abc)),
      storePart(upload, { ...part("abc"), number: -1 }, body(abc)),
    ])
      await expect(wrong).rejects.toMatchObject({ code: "invalid" });
    await storePart(upload, part("abc"), body(abc));
    await storePart(upload, part("xyz"), body(Buffer.from("xyz")));
    expect(await listParts(upload)).toEqual([expect.objectContaining(part("xyz"))]);
  });

  test.each([
    ["an empty file", { size: 0 }, "size", "emptyFile"],
    ["2 GB and one byte", { size: LARGEST_FILE + 1 }, "size", "evidenceTooLarge"],
    ["a name with a patient's number", { name: "2 69 05 49 588 157 80.pdf" }, "name", "containsNir"],
    ["a kind nobody offered", { kind: "virus" }, "kind", "choose"],
    ["tomorrow's collection", { collectedAt: "2026-11-10T09:00:00Z" }, "collectedAt", "inFuture"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    await expect(begin(change)).rejects.toMatchObject({ problems: [{ path, problem }] });
  });

  test("makes a name that leads elsewhere safe", async () => {
    const { name } = await begin({ name: "../../etc/pass\u202Ewd<script>.txt" });
    expect(name).toBe("pass_wd_script_.txt");
  });

  test("is the cell's and the organisation's own: no auditor, no stranger, no vendor brings anything", async () => {
    const { organisationId } = cell.alpha;
    const bring = (who: Principal, changes: object = {}) =>
      beginUpload(who, { incidentId, name: "a", size: 1, ...aboutFile(), ...changes }, NOW);
    await expect(bring(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(bring(stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(bring(cell.vendorContact)).rejects.toMatchObject({ code: "forbidden" });
    await expect(bring(cell.labManager, { organisationId: cell.beta.organisationId })).rejects.toMatchObject({
      code: "not_found",
    });
    const bytes = Buffer.from("ce qu’Alpha a vu");
    const evidenceId = await bringFile(cell.labManager, { incidentId, bytes, changes: { organisationId } });
    expect((await listed(cell.labManager)).map(({ id }) => id)).toEqual([evidenceId]);
    expect(await listed(cell.vendorContact)).toEqual([]);
  });

  test("is carried on and ended by whoever began it alone", async () => {
    const { uploadId } = await begin();
    for (const other of [cell.responder, cell.auditor, cell.labManager, cell.outsider])
      await expect(getOwnUpload(other, uploadId)).rejects.toMatchObject({ code: "not_found" });
    const finish = { uploadId, partsSha256: "0".repeat(64) };
    for (const other of [cell.responder, cell.auditor, cell.outsider])
      await expect(finishUpload(other, finish, NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(endUpload(cell.auditor, { uploadId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(endUpload(cell.outsider, { uploadId }, NOW)).rejects.toMatchObject({ code: "not_found" });
    await endUpload(cell.dpo, { uploadId }, NOW);
    await expect(getOwnUpload(cell.dpo, uploadId)).rejects.toMatchObject({ code: "not_found" });
    await expect(endUpload(cell.dpo, { uploadId }, NOW)).rejects.toMatchObject({ code: "conflict" });
  });
});
