import { CATALOGUE } from "#ledger/catalogue.ts";
import type { Label, Origin } from "#ledger/header.ts";
import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Group, typesIn } from "../catalogue.ts";

/** "main-courante": what people wrote and did; "audit-trail": everything, with what the machine recorded. */
export type LogName = "main-courante" | "audit-trail";

/** What narrows a log; whatever is left out narrows nothing. */
export type Narrowing = {
  /** The file of one organisation alone. */
  readonly organisationId?: string | undefined;
  /** The files that a laboratory stands in, without what is said of their other laboratories. */
  readonly labId?: string | undefined;
  readonly group?: Group | undefined;
  /** Id of a member, or "system". */
  readonly actor?: string | undefined;
  readonly label?: Label | undefined;
  readonly origin?: Origin | undefined;
  readonly pinned?: "yes" | undefined;
  /** Words of the source that an entry names. */
  readonly source?: string | undefined;
  /** Words of what was written, as they were written. */
  readonly text?: string | undefined;
};

export type Listing = Narrowing & {
  readonly incidentId: string;
  readonly log: LogName;
  /** As it happened, or as it was recorded; the latest first either way. */
  readonly order: "occurred" | "recorded";
  /** `next` of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
};

const PEOPLES = Object.entries(CATALOGUE).flatMap(([type, { person }]) => (person ? [type] : []));
const SIGNATURE = "by";

export type Place = { seq: number; subjectId: string; type: string; happened?: string };

/** One page by its index: as recorded by number, as it happened by the header's own text, byte by byte. */
export function findPlaces(tx: Tx, streamId: string, listing: Listing): Promise<Place[]> {
  const { order, before, limit } = listing;
  const cursor = readCursor(before);
  const after =
    cursor === null
      ? Prisma.empty
      : order === "recorded"
        ? Prisma.sql`AND seq < ${cursor.seq}::int`
        : Prisma.sql`AND (happened, seq) < (${cursor.happened}, ${cursor.seq}::int)`;
  const by = order === "recorded" ? Prisma.sql`seq DESC` : Prisma.sql`happened DESC, seq DESC`;
  return tx.$queryRaw<Place[]>`
    SELECT seq, subject_id AS "subjectId", type, happened FROM entries e
    WHERE stream_id = ${streamId}::uuid AND visibility = 'case' ${conditions(listing)} ${after}
    ORDER BY ${by} LIMIT ${limit + 1}`;
}

/** The conditions of a narrowed log on entries `e`: an export asks the same. */
export function conditions(listing: Listing): Prisma.Sql {
  const { log, organisationId, labId, group, actor, label, origin, pinned, source, text } = listing;
  const types = group === undefined ? null : typesIn(group);
  const said = [
    log === "main-courante" ? Prisma.sql`AND type = ANY (${PEOPLES})` : null,
    organisationId === undefined ? null : Prisma.sql`AND organisation_id = ${organisationId}::uuid`,
    labId === undefined ? null : ofLaboratory(labId),
    types === null ? null : Prisma.sql`AND type = ANY (${types})`,
    actor === undefined ? null : Prisma.sql`AND actor = ${actor}`,
    label === undefined ? null : Prisma.sql`AND label = ${label}`,
    origin === undefined ? null : Prisma.sql`AND origin = ${origin}`,
    pinned === undefined ? null : PINNED,
    source === undefined ? null : containing(source, Prisma.sql`v.name = 'source'`),
    text === undefined ? null : containing(text, Prisma.sql`v.name <> ${SIGNATURE}`),
  ];
  return Prisma.join([Prisma.empty, ...said.filter((one) => one !== null)], " ");
}

const PINNED = Prisma.sql`AND EXISTS (SELECT FROM timeline_pins p
  WHERE (p.workspace_id, p.stream_id, p.seq) = (e.workspace_id, e.stream_id, e.seq) AND p.unpinned_at IS NULL)`;

function ofLaboratory(labId: string): Prisma.Sql {
  return Prisma.sql`AND organisation_id IN (SELECT x.organisation_id FROM exposure_labs l
      JOIN exposures x ON (x.workspace_id, x.id) = (l.workspace_id, l.exposure_id)
      WHERE l.lab_id = ${labId}::uuid AND x.incident_id = e.incident_id)
    AND NOT EXISTS (SELECT FROM entry_values v
      WHERE (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, 'labId')
        AND v.value #>> '{}' <> ${labId})`;
}

function containing(text: string, field: Prisma.Sql): Prisma.Sql {
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`AND EXISTS (SELECT FROM entry_values v
    WHERE (v.workspace_id, v.stream_id, v.seq) = (e.workspace_id, e.stream_id, e.seq)
      AND ${field} AND v.value #>> '{}' ILIKE ${pattern})`;
}

function readCursor(before: string | undefined): { happened: string; seq: number } | null {
  const [, happened = "", seq] = /^(?:([0-9TZ.:-]{10,24})~)?(\d{1,9})$/.exec(before ?? "") ?? [];
  return seq === undefined ? null : { happened, seq: Number(seq) };
}
