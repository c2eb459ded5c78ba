import { createHash, hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { NOW } from "#bench/crisis.ts";
import { LARGEST_FILE, PART_BYTES } from "#features/evidence/catalogue.ts";
import { jobs } from "#features/evidence/jobs.ts";
import { openEvidence } from "#features/evidence/queries.ts";
import { digestOfParts } from "#features/evidence/rules.ts";
import { beginUpload } from "#features/evidence/uploads/commands/begin-upload.ts";
import { finishUpload } from "#features/evidence/uploads/commands/finish-upload.ts";
import { getOwnUpload } from "#features/evidence/uploads/queries.ts";
import { storePart } from "#features/evidence/uploads/writes.ts";
import { AppError } from "#lib/errors.ts";
import { systemPrincipal, withScope } from "#lib/scope.ts";
import type { EvidenceSoak } from "./evidence.ts";
import { logPart, once } from "./log-part.ts";
import type { Finding } from "./say.ts";
import { openCase } from "./soaked-case.ts";

const ABOUT = { kind: "log", description: "Journal", source: "Serveur", collectedBy: "Astreinte" };
const MOST_MEMORY = 700_000_000;

/** A file of the largest size from its first part to its download, and one byte more. */
export async function sendLargest({ folder, size }: EvidenceSoak): Promise<Finding[]> {
  process.env.DATA_DIR = join(folder, "largest");
  mkdirSync(process.env.DATA_DIR);
  const { dpo, incidentId, workspaceId } = await openCase();
  const bytes = size === "full" ? LARGEST_FILE : LARGEST_FILE / 16;
  const parts = bytes / PART_BYTES;
  const about = { incidentId, name: "journal.log", ...ABOUT };
  const refusal = await beginUpload(dpo, { ...about, size: LARGEST_FILE + 1 }, NOW).catch((error) => error);
  const { uploadId } = await beginUpload(dpo, { ...about, size: bytes }, NOW);
  const upload = await getOwnUpload(dpo, uploadId);
  const [whole, hashes]: [ReturnType<typeof createHash>, string[]] = [createHash("sha256"), []];
  const sentIn = await seconds(async () => {
    for (let number = 0; number < parts; number += 1) {
      const part = logPart(number);
      whole.update(part);
      hashes.push(hash("sha256", part));
      await storePart(upload, { number, sha256: hashes[number] ?? "" }, once(part));
    }
  });
  const beyond = await storePart(
    upload,
    { number: parts, sha256: hash("sha256", "x") },
    once(Buffer.from("x")),
  ).catch((error) => error);
  const finished = await finishUpload(dpo, { uploadId, partsSha256: digestOfParts(hashes) }, NOW);
  const evidenceId = finished.evidenceId ?? "";
  const checkedIn = await seconds(() => jobs.checkEvidence(systemPrincipal(workspaceId), evidenceId));
  const piece = await withScope(dpo, (tx) => tx.evidence.findFirstOrThrow({ where: { id: evidenceId } }));
  const read = createHash("sha256");
  const readIn = await seconds(async () => {
    for await (const bytesRead of (await openEvidence(dpo, evidenceId)).stream) read.update(bytesRead);
  });
  const sha256 = whole.digest("hex");
  const most = process.resourceUsage().maxRSS * 1_024;
  const rate = (took: number) => `${Math.round(bytes / took / 1_000_000)} MB/s`;
  return [
    {
      said: `${bytes} bytes sent at ${rate(sentIn)}, checked at ${rate(checkedIn)}: ${piece.state}`,
      holds: piece.state === "stored",
    },
    { said: `the hash is the file's`, holds: piece.sha256 === sha256 },
    { said: `read back at ${rate(readIn)}, byte for byte`, holds: read.digest("hex") === sha256 },
    {
      said: `${LARGEST_FILE + 1} bytes: ${problemOf(refusal)}`,
      holds: problemOf(refusal) === "evidenceTooLarge",
    },
    { said: `a part beyond the last: ${problemOf(beyond)}`, holds: problemOf(beyond) === "invalid" },
    {
      said: `${Math.round(most / 1_000_000)} MB of memory at most (limit ${MOST_MEMORY / 1_000_000})`,
      holds: most < MOST_MEMORY,
    },
  ];
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

const problemOf = (error: unknown): string =>
  error instanceof AppError ? (error.problems[0]?.problem ?? error.code) : "taken";
