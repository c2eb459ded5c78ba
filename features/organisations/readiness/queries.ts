import { CATALOGUE, type EventType } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import { type Change, changesOf } from "#ledger/fold.ts";
import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ReadinessFacts } from "./rules.ts";

type Sought = {
  readonly now: Temporal.Instant;
  readonly organisationId?: string;
  /** Part of a name, a SIREN or a FINESS. */
  readonly q?: string;
  readonly kind?: string | undefined;
  readonly retired?: boolean;
};

export type ReadinessRow = ReadinessFacts & {
  readonly id: string;
  readonly name: string;
  readonly departments: readonly string[];
};

const MOST = 20_000;

/** What readiness asks of each organisation in scope, by name: one statement for a page of one and a list of thousands. */
export function listReadiness(tx: Tx, sought: Sought): Promise<ReadinessRow[]> {
  return tx.$queryRaw<ReadinessRow[]>`
    WITH chosen AS (
      SELECT id, name, kind, country, siren, finess_ej, (${sought.now.toString()}::timestamptz AT TIME ZONE time_zone)::date AS today
      FROM organisations WHERE ${conditionOf(sought)} ORDER BY lower(name), id LIMIT ${MOST}),
    heads AS (
      SELECT DISTINCT lab_id FROM sites
      WHERE head AND retired_at IS NULL AND siret IS NOT NULL AND finess_et IS NOT NULL),
    own_labs AS (
      SELECT l.organisation_id, count(*)::int AS labs,
        count(*) FILTER (WHERE l.department IS NULL)::int AS undated,
        count(*) FILTER (WHERE h.lab_id IS NULL)::int AS headless,
        array_remove(array_agg(DISTINCT l.department), NULL) AS departments
      FROM labs l LEFT JOIN heads h ON h.lab_id = l.id WHERE l.retired_at IS NULL GROUP BY 1),
    own_contacts AS (
      SELECT organisation_id, json_agg(json_build_object('part', part, 'none', none, 'named', name <> '' OR firm <> '',
        'phone', phone IS NOT NULL, 'reference', reference IS NOT NULL)) AS contacts
      FROM contacts GROUP BY 1),
    own_mandates AS (
      SELECT m.organisation_id, ${mandateState("decide")} AS decide, ${mandateState("file")} AS file
      FROM mandates m JOIN chosen c ON c.id = m.organisation_id GROUP BY 1),
    own_contracts AS (
      SELECT organisation_id, count(*)::int AS contracts, count(*) FILTER (WHERE in_force)::int AS in_force,
        count(*) FILTER (WHERE in_force AND NOT complete)::int AS without_terms
      FROM (SELECT k.organisation_id,
          COALESCE(k.from_on <= c.today, true) AND COALESCE(k.until_on >= c.today, true) AS in_force,
          k.notice_hours IS NOT NULL AND k.incident_contact <> ''
            AND COALESCE(k.incident_email, k.incident_phone) IS NOT NULL AS complete
        FROM contracts k JOIN chosen c ON c.id = k.organisation_id) AS terms GROUP BY 1)
    SELECT c.id, c.name, c.kind, c.country, c.siren, c.finess_ej AS "finessEj",
      COALESCE(l.labs, 0) AS labs, COALESCE(l.undated, 0) AS "labsWithoutDepartment",
      COALESCE(l.headless, 0) AS "labsWithoutHead", COALESCE(l.departments, '{}') AS departments,
      COALESCE(p.contacts, '[]') AS contacts, COALESCE(m.decide, 'never') AS decide, COALESCE(m.file, 'never') AS file,
      COALESCE(k.contracts, 0) AS contracts, COALESCE(k.in_force, 0) AS "contractsInForce",
      COALESCE(k.without_terms, 0) AS "contractsWithoutTerms"
    FROM chosen c LEFT JOIN own_labs l ON l.organisation_id = c.id
      LEFT JOIN own_contacts p ON p.organisation_id = c.id LEFT JOIN own_mandates m ON m.organisation_id = c.id
      LEFT JOIN own_contracts k ON k.organisation_id = c.id
    ORDER BY lower(c.name), c.id`;
}

function conditionOf({ organisationId, q = "", kind, retired = false }: Sought): Prisma.Sql {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const code = `${q
    .replace(/\s/g, "")
    .toUpperCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.join(
    [
      retired ? Prisma.sql`retired_at IS NOT NULL` : Prisma.sql`retired_at IS NULL`,
      ...(organisationId === undefined ? [] : [Prisma.sql`id = ${organisationId}::uuid`]),
      ...(kind === undefined ? [] : [Prisma.sql`kind = ${kind}`]),
      ...(q === ""
        ? []
        : [
            Prisma.sql`(lower(name) LIKE ${like} OR siren LIKE ${code} OR finess_ej LIKE ${code} OR EXISTS (
              SELECT 1 FROM labs l WHERE l.organisation_id = organisations.id AND l.retired_at IS NULL
                AND (lower(l.name) LIKE ${like} OR l.department = ${q.toUpperCase()} OR l.number::text = ${q})))`,
          ]),
    ],
    " AND ",
  );
}

/** valid, lapsed or never, of all the mandates of an organisation for one purpose. */
function mandateState(purpose: "decide" | "file"): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN bool_or(${purpose} = ANY (m.purposes) AND m.from_on <= c.today AND COALESCE(m.until_on >= c.today, true)) THEN 'valid'
    WHEN bool_or(${purpose} = ANY (m.purposes)) THEN 'lapsed' ELSE 'never' END`;
}

/** Whom to call, by part. */
export function listContacts(tx: Tx, organisationId: string) {
  return tx.contact.findMany({
    where: { organisationId },
    select: {
      part: true,
      none: true,
      name: true,
      firm: true,
      email: true,
      phone: true,
      reference: true,
      note: true,
      version: true,
    },
  });
}

export type ListedContact = Awaited<ReturnType<typeof listContacts>>[number];

export type HistoryEntry = {
  readonly seq: number;
  readonly type: EventType;
  readonly recordedAt: string;
  readonly by: string;
  readonly subjectId: string;
  readonly changes: readonly Change[];
};

const SIGNATURE = "by";

/** What the log recorded of an organisation outside any incident, the latest first. */
export async function listHistory(tx: Tx, organisationId: string, limit: number): Promise<HistoryEntry[]> {
  const rows = await tx.entry.findMany({
    where: { incidentId: null, organisationId },
    orderBy: { seq: "asc" },
    select: { header: true, leafHash: true, values: { select: { name: true, value: true, salt: true } } },
  });
  const entries = changesOf(rows as StoredEntry[]);
  return entries
    .slice(-limit)
    .reverse()
    .flatMap(({ header, changes }) => {
      if (!(header.type in CATALOGUE)) return [];
      const signed = changes.find(({ name }) => name === SIGNATURE)?.to as { readonly name?: string } | null;
      return [
        {
          seq: header.seq,
          type: header.type as EventType,
          recordedAt: header.at,
          by: signed?.name ?? "",
          subjectId: header.subject.id,
          changes: changes.filter(({ name }) => name !== SIGNATURE),
        },
      ];
    });
}
