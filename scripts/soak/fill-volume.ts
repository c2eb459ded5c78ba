import { hash } from "node:crypto";
import { NOW } from "#bench/crisis.ts";
import { PART_BYTES } from "#features/evidence/catalogue.ts";
import { jobs } from "#features/evidence/jobs.ts";
import { digestOfParts } from "#features/evidence/rules.ts";
import { beginUpload } from "#features/evidence/uploads/commands/begin-upload.ts";
import { finishUpload } from "#features/evidence/uploads/commands/finish-upload.ts";
import { getOwnUpload, listParts } from "#features/evidence/uploads/queries.ts";
import { storePart } from "#features/evidence/uploads/writes.ts";
import { systemPrincipal, withScope } from "#lib/scope.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { openPart } from "#lib/storage/sealed-objects.ts";
import { StorageFull } from "#lib/storage/storage.ts";
import type { EvidenceSoak } from "./evidence.ts";
import { logPart, once } from "./log-part.ts";
import type { Finding } from "./say.ts";
import { onSmallVolume } from "./small-volume.ts";
import { openCase } from "./soaked-case.ts";

const PARTS = 8;
const ABOUT = { kind: "log", description: "Journal", source: "Serveur", collectedBy: "Astreinte" };

/** A volume of a few megabytes that fills up: while parts come, and while what came is sealed. Room made, it goes on. */
export async function fillVolume({ folder }: EvidenceSoak): Promise<Finding[]> {
  return onSmallVolume({ below: folder, size: "18m" }, async (volume, resize) => {
    process.env.DATA_DIR = volume;
    return fill(resize);
  });
}

async function fill(resize: (size: "40m" | "120m") => void): Promise<Finding[]> {
  const { dpo, incidentId, workspaceId } = await openCase();
  const about = { incidentId, name: "journal.log", size: PARTS * PART_BYTES, ...ABOUT };
  const { uploadId } = await beginUpload(dpo, about, NOW);
  const upload = await getOwnUpload(dpo, uploadId);
  const hashes = Array.from({ length: PARTS }, (_, number) => hash("sha256", logPart(number)));
  const send = (number: number) =>
    storePart(upload, { number, sha256: hashes[number] ?? "" }, once(logPart(number)));
  const refused = await failureOf(async () => {
    for (let number = 0; number < PARTS; number += 1) await send(number);
  });
  const storage = await openStorage();
  const kept = await listParts(upload);
  const file = { workspaceId, fileId: uploadId };
  for (const { object } of kept) await openPart(storage, file, object);
  resize("40m");
  for (let number = kept.length; number < PARTS; number += 1) await send(number);
  const { evidenceId } = await finishUpload(dpo, { uploadId, partsSha256: digestOfParts(hashes) }, NOW);
  const check = () => jobs.checkEvidence(systemPrincipal(workspaceId), evidenceId ?? "");
  const stateNow = () =>
    withScope(dpo, async (tx) => (await tx.evidence.findFirstOrThrow({ where: { id: uploadId } })).state);
  const unsealed = await failureOf(check);
  const [stays, left] = [await stateNow(), (await storage.list("files")).length];
  resize("120m");
  await check();
  const state = await stateNow();
  return [
    {
      said: `refused after ${kept.length} parts of ${PARTS}: ${refused}`,
      holds: refused === StorageFull.name && kept.length > 0,
    },
    {
      said: `while sealing: ${unsealed}; it stays ${stays}, ${left} objects half made`,
      holds: unsealed === StorageFull.name && stays === "checking" && left === 0,
    },
    { said: `with room again: ${state}`, holds: state === "stored" },
  ];
}

const failureOf = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => "nothing",
    (error) => (error instanceof Error ? error.name : String(error)),
  );
