import { type ListedEntry, listEntriesAbout } from "#features/timeline/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";

const LISTED = 200;

export type PrivilegedEntry = {
  readonly entryId: string;
  readonly incidentId: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly origin: Origin;
  readonly writtenAt: string;
  readonly by: ListedEntry["by"];
  /** Null once erased. */
  readonly text: string | null;
  readonly released: { readonly at: string; readonly by: ListedEntry["by"]; readonly reason: string } | null;
};

/** The channel of one case, as it is or as it stood at an instant, the latest entry first; what counsel released says so. */
export async function listPrivilegedEntries(
  tx: Tx,
  incidentId: string,
  at?: string,
): Promise<PrivilegedEntry[]> {
  const written = await tx.entry.findMany({
    where: {
      ...{ incidentId, type: "counsel_entry.written" },
      ...(at === undefined ? {} : { recordedAt: { lte: at } }),
    },
    orderBy: { seq: "desc" },
    take: LISTED,
    select: { subjectId: true },
  });
  const subjectIds = written.map(({ subjectId }) => subjectId);
  const entries = await listEntriesAbout(tx, { incidentId, subjectIds });
  // Written with milliseconds and Z, instants compare as texts.
  const known = entries.filter(({ recordedAt }) => at === undefined || recordedAt <= at);
  const about = Map.groupBy(known, ({ subject }) => subject.id);
  return subjectIds.flatMap((id) => read(incidentId, about.get(id) ?? []) ?? []);
}

export async function getPrivilegedEntry(tx: Tx, asked: { incidentId: string; entryId: string }) {
  const entries = await listEntriesAbout(tx, { incidentId: asked.incidentId, subjectIds: [asked.entryId] });
  const entry = read(asked.incidentId, entries);
  if (entry === null) throw notFound("privileged entry");
  return entry;
}

function read(incidentId: string, entries: readonly ListedEntry[]): PrivilegedEntry | null {
  const written = entries.find(({ type }) => type === "counsel_entry.written");
  if (written === undefined) return null;
  const released = entries.find(({ type }) => type === "counsel_entry.released");
  return {
    incidentId,
    entryId: written.subject.id,
    organisationId: written.organisationId,
    organisationName: written.organisationName,
    origin: written.origin,
    writtenAt: written.recordedAt,
    by: written.by,
    text: textOf(written, "text"),
    released:
      released === undefined
        ? null
        : { at: released.recordedAt, by: released.by, reason: textOf(released, "reason") ?? "" },
  };
}

function textOf({ changes }: ListedEntry, wanted: string): string | null {
  const value = changes.find(({ name }) => name === wanted)?.to;
  return typeof value === "string" ? value : null;
}
