import { CATALOGUE } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import type { Tx } from "#lib/db.ts";

/** The records that a page of a case as it was known tells of. */
const KINDS = [
  ...["incident", "exposure", "obligation", "filing", "opinion", "decision", "operational_decision", "claim"],
  ...["risk_assessment", "awareness_candidate", "awareness_position", "informed_party", "closure"],
  ...["vendor_notice", "vendor_question", "vendor_answer", "task", "situation_report", "evidence"],
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

/** What the log of a case said at an instant, as far as the reader may read it, in its order; never counsel's channel. */
export async function listEntriesUntil(
  tx: Tx,
  { incidentId, at, organisationId }: Wanted,
): Promise<StoredEntry[]> {
  const file = organisationId === undefined ? {} : { OR: [{ organisationId }, { organisationId: null }] };
  const rows = await tx.entry.findMany({
    where: {
      ...{ stream: { incidentId }, visibility: "case", type: { in: TYPES }, recordedAt: { lte: at } },
      ...file,
    },
    orderBy: { seq: "asc" },
    select: { header: true, leafHash: true, values: { select: { name: true, value: true, salt: true } } },
  });
  return rows as StoredEntry[];
}

/** Between what one can stand: the first and the last entry that the reader may read, and the one asked for. */
export async function readSpan(
  tx: Tx,
  { incidentId, at, entry }: { incidentId: string; at?: string | undefined; entry?: number | undefined },
) {
  const of = { stream: { incidentId }, visibility: "case" };
  const select = { seq: true, recordedAt: true } as const;
  const [first, last, asked] = [
    await tx.entry.findFirst({ where: of, orderBy: { seq: "asc" }, select }),
    await tx.entry.findFirst({ where: of, orderBy: { seq: "desc" }, select }),
    entry === undefined
      ? null
      : await tx.entry.findFirst({ where: { ...of, seq: { lte: entry } }, orderBy: { seq: "desc" }, select }),
  ];
  if (first === null || last === null) return null;
  const standing = asked?.recordedAt.toISOString() ?? at ?? last.recordedAt.toISOString();
  const reached = await tx.entry.findFirst({
    where: { ...of, recordedAt: { lte: standing } },
    orderBy: [{ recordedAt: "desc" }, { seq: "desc" }],
    select,
  });
  return {
    first: toPoint(first),
    last: toPoint(last),
    reached: reached === null ? null : toPoint(reached),
    at: standing,
  };
}

export type Span = NonNullable<Awaited<ReturnType<typeof readSpan>>>;

function toPoint({ seq, recordedAt }: { seq: number; recordedAt: Date }) {
  return { seq, at: recordedAt.toISOString() };
}
