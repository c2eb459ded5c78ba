import type { Json } from "#ledger/canonical-json.ts";
import { CATALOGUE } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { rowsIn } from "./rules.ts";

/** The records that a page of a case as it was known tells of. */
const KINDS = [
  ...["incident", "exposure", "obligation", "filing", "opinion", "decision", "operational_decision", "claim"],
  ...["risk_assessment", "awareness_candidate", "awareness_position", "informed_party", "closure"],
  ...[
    "vendor_notice",
    "vendor_question",
    "vendor_answer",
    "authority_question",
    "authority_answer",
    "complaint",
    "task",
    "situation_report",
    "evidence",
  ],
];
const TYPES = Object.entries(CATALOGUE).flatMap(([type, { subject }]) =>
  KINDS.includes(subject) ? [type] : [],
);

type Wanted = {
  readonly incidentId: string;
  /** Recorded instant: what was recorded then or before. */
  readonly at: string;
  /** The file of one organisation, with what the case as a whole says. */
  readonly organisationId?: string | undefined;
};

const AT_ONCE = 5_000;

/**
 * What the log of a case said at an instant, as far as the reader may read it, in its order; never counsel's channel.
 * Read in parts: a long log has more values than one statement may name.
 */
export async function listEntriesUntil(
  tx: Tx,
  { incidentId, at, organisationId }: Wanted,
): Promise<StoredEntry[]> {
  const streamId = await findStream(tx, incidentId);
  if (streamId === null) return [];
  const file =
    organisationId === undefined
      ? Prisma.empty
      : Prisma.sql`AND (e.organisation_id IS NULL OR e.organisation_id = ${organisationId}::uuid)`;
  const found: StoredEntry[] = [];
  let part: PartRow[];
  let last = 0;
  do {
    part = await tx.$queryRaw<PartRow[]>`
      SELECT e.seq, e.header, e.leaf_hash AS "leafHash", (
        SELECT COALESCE(json_agg(json_build_object('name', v.name, 'value', v.value, 'salt', v.salt) ORDER BY v.name), '[]')
        FROM entry_values v WHERE (v.workspace_id, v.stream_id, v.seq) = (e.workspace_id, e.stream_id, e.seq)) AS values
      FROM entries e
      WHERE e.stream_id = ${streamId}::uuid AND e.seq > ${last}::int AND e.recorded_at <= ${at}::timestamptz
        AND e.visibility = 'case' AND e.type = ANY (${TYPES}) ${file}
      ORDER BY e.seq LIMIT ${AT_ONCE}`;
    found.push(...part);
    last = part.at(-1)?.seq ?? last;
  } while (part.length === AT_ONCE);
  return found;
}

type PartRow = StoredEntry & { readonly seq: number };

async function findStream(tx: Tx, incidentId: string): Promise<string | null> {
  return (await tx.stream.findFirst({ where: { incidentId }, select: { id: true } }))?.id ?? null;
}

type Standing = {
  readonly incidentId: string;
  readonly at?: string | undefined;
  readonly entry?: number | undefined;
};

/** Between what one can stand: the first and the last entry that the reader may read, and the one asked for. */
export async function readSpan(tx: Tx, { incidentId, at, entry }: Standing) {
  const streamId = await findStream(tx, incidentId);
  if (streamId === null) return null;
  const find = (where: Prisma.EntryWhereInput, seq: "asc" | "desc") =>
    tx.entry.findFirst({
      where: { streamId, visibility: "case", ...where },
      orderBy: { seq },
      select: { seq: true, recordedAt: true },
    });
  const [first, last] = [await find({}, "asc"), await find({}, "desc")];
  if (first === null || last === null) return null;
  const asked = entry === undefined ? null : await find({ seq: { lte: entry } }, "desc");
  const standing = asked?.recordedAt.toISOString() ?? at ?? last.recordedAt.toISOString();
  const reached = await find({ recordedAt: { lte: standing } }, "desc");
  return {
    ...{ first: toPoint(first), last: toPoint(last), at: standing },
    reached: reached === null ? null : toPoint(reached),
  };
}

export type Span = NonNullable<Awaited<ReturnType<typeof readSpan>>>;

function toPoint({ seq, recordedAt }: { seq: number; recordedAt: Date }) {
  return { seq, at: recordedAt.toISOString() };
}

/** What an organisation or a laboratory is called, wherever the workspace's log says so. */
const NAMING = ["organisation.registered", "organisation.amended", "lab.added", "lab.amended"];

type Named = { readonly id: string; readonly isKnown: boolean; readonly name: string; readonly value: Json };

/** The names that organisations and laboratories had at an instant; one that was named only later has its first name. */
export async function listNamesAt(
  tx: Tx,
  { ids, at }: { readonly ids: readonly string[]; readonly at: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<Named[]>`
    SELECT e.subject_id AS id, e.recorded_at <= ${at}::timestamptz AS "isKnown", v.name, v.value
    FROM entries e
    JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq) = (e.workspace_id, e.stream_id, e.seq)
    WHERE e.incident_id IS NULL AND e.subject_id = ANY (${[...ids]}::uuid[]) AND e.type = ANY (${NAMING})
      AND v.name IN ('name', 'labs') ORDER BY e.seq`;
  const names = new Map<string, string>();
  for (const { id, isKnown, name, value } of rows)
    for (const one of name === "labs" ? rowsIn(value) : [{ id, name: value }])
      if (typeof one.name === "string" && (isKnown || !names.has(String(one.id))))
        names.set(String(one.id), one.name);
  return names;
}
