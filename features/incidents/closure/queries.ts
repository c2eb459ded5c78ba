import type { Tx } from "#lib/db.ts";
import { type OpenFile, openItemsOf, type StoredFile } from "./rules.ts";

const OBLIGATION = {
  id: true,
  ruleId: true,
  addressee: true,
  subject: true,
  ownRule: true,
  dueAt: true,
  waitsFor: true,
  state: true,
  review: true,
} as const;

/** Every organisation's file in which something is still open, by name. */
export async function listOpenFiles(tx: Tx, incidentId: string): Promise<OpenFile[]> {
  const files = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      organisationId: true,
      instants: true,
      lawReview: true,
      organisation: { select: { name: true, timeZone: true } },
      obligations: {
        where: { state: { notIn: ["withdrawn"] } },
        orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { ruleId: "asc" }, { id: "asc" }],
        select: OBLIGATION,
      },
    },
  });
  return files
    .map(({ id, organisation, ...file }) => toOpenFile({ exposureId: id, ...organisation, ...file }))
    .filter(({ items }) => items.length > 0);
}

function toOpenFile(file: StoredFile): OpenFile {
  const { exposureId, organisationId, name, timeZone } = file;
  return { exposureId, organisationId, name, timeZone, items: openItemsOf(file) };
}

/** Every closing of a case, the latest first, with what was left open then. */
export function listClosures(tx: Tx, incidentId: string) {
  return tx.closure.findMany({
    where: { incidentId },
    orderBy: [{ closedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      closedAt: true,
      closedBy: true,
      reason: true,
      lessons: true,
      reopenedAt: true,
      reopenedBy: true,
      reopenedFor: true,
      acceptances: {
        orderBy: { exposure: { organisation: { name: "asc" } } },
        select: {
          id: true,
          items: true,
          reason: true,
          exposure: { select: { organisation: { select: { name: true } } } },
        },
      },
    },
  });
}

export type ListedClosure = Awaited<ReturnType<typeof listClosures>>[number];

/** The closing of one state that is in force. */
export function findClosure(tx: Tx, at: { incidentId: string; state: string }) {
  return tx.closure.findFirst({ where: { ...at, reopenedAt: null }, select: { id: true } });
}
