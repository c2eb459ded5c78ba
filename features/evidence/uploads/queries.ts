import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor, Principal } from "#lib/scope.ts";
import { withScope } from "#lib/scope.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { asVisibility } from "../writes.ts";
import { partFolder, readPartName } from "./rules.ts";

const UPLOAD = {
  workspaceId: true,
  id: true,
  incidentId: true,
  organisationId: true,
  visibility: true,
  name: true,
  size: true,
  kind: true,
  description: true,
  source: true,
  collectedAt: true,
  collectedBy: true,
  memberId: true,
  begunAt: true,
  endedAt: true,
  incident: { select: { origin: true } },
} as const;

export async function getUpload(tx: Tx, { uploadId }: { readonly uploadId: string }) {
  const found = await tx.evidenceUpload.findFirst({ where: { id: uploadId }, select: UPLOAD });
  if (found === null) throw notFound("upload");
  return { ...found, size: Number(found.size), visibility: asVisibility(found.visibility) };
}

export type Upload = Awaited<ReturnType<typeof getUpload>>;

/** One's own upload that goes on; somebody else's, or one that has ended, is not found. */
export function getOwnUpload(principal: Principal, uploadId: string): Promise<Upload> {
  return withScope(principal, async (tx, actor) => {
    const upload = await getUpload(tx, { uploadId });
    if (upload.memberId !== actor.id || upload.endedAt !== null) throw notFound("upload");
    return upload;
  });
}

/** What one began in this case and has not finished, the latest first. */
export async function listUnfinished(tx: Tx, incidentId: string, actor: Actor) {
  const rows = await tx.evidenceUpload.findMany({
    where: { incidentId, memberId: actor.id, endedAt: null },
    orderBy: [{ begunAt: "desc" }, { id: "asc" }],
    select: { id: true, name: true, size: true, begunAt: true },
  });
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export type UnfinishedUpload = Awaited<ReturnType<typeof listUnfinished>>[number];

/** Of the whole workspace, as far as the actor sees it. */
export async function bytesKept(tx: Tx): Promise<number> {
  const kept = await tx.evidence.aggregate({ where: { erasedAt: null }, _sum: { size: true } });
  const coming = await tx.evidenceUpload.aggregate({ where: { endedAt: null }, _sum: { size: true } });
  return Number(kept._sum.size ?? 0) + Number(coming._sum.size ?? 0);
}

export type StoredPart = { readonly number: number; readonly sha256: string; readonly object: string };

type Ids = Pick<Upload, "workspaceId" | "id">;

/** The parts that are there whole, by number; where a part came twice, both are told. */
export async function listParts(upload: Ids): Promise<StoredPart[]> {
  const listed = await (await openStorage()).list(partFolder(upload));
  return listed
    .flatMap(({ name }) => {
      const part = readPartName(name);
      return part === null ? [] : [{ ...part, object: name }];
    })
    .sort((a, b) => a.number - b.number);
}
