import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Group } from "./catalogue.ts";
import { labNumberOf, patternsOf } from "./rules.ts";

type FoundRow = {
  /** Where one of them leads is the loader's to say. */
  readonly group: Exclude<Group, "act" | "rule" | "authority">;
  readonly title: string;
  readonly detail: string;
  /** The reference of a case, or the id of an organisation. */
  readonly at: string;
};

type Asked = { readonly words: readonly string[]; readonly most: number };

// The database may compare in any locale: accents of both cases become their plain small letter, the rest is ASCII's.
const ACCENTS = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ’''";
const PLAIN = "aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyy  ";

const key = (text: string) =>
  Prisma.raw(
    `replace(replace(lower(translate(normalize(${text}, NFC), '${ACCENTS}', '${PLAIN}')), 'œ', 'oe'), 'Œ', 'oe')`,
  );

/** The latest of what people wrote; older entries are found in the log itself. */
const MOST_ENTRIES = 5_000;

/** What in scope holds every word, of each kind the first `most` and one more if there is one; one statement. */
export function findRows(tx: Tx, { words, most }: Asked): Promise<FoundRow[]> {
  const like = Prisma.sql`LIKE ALL (${patternsOf(words)}::text[])`;
  const number = Prisma.sql`${labNumberOf(words)}::int`;
  const first = `${patternsOf(words.slice(0, 1))[0]?.slice(1) ?? "%"}`;
  const found = (name: string) =>
    Prisma.sql`ORDER BY ${key(name)} NOT LIKE ${first}, ${Prisma.raw(name)} LIMIT ${most + 1}`;
  return tx.$queryRaw<FoundRow[]>`
    (SELECT 'incident' AS "group", i.reference || ' · ' || i.title AS title, '' AS detail, i.reference AS at
      FROM incidents i WHERE ${key("i.reference || ' ' || i.title")} ${like} ${found("i.title")})
    UNION ALL
    (SELECT 'organisation', o.name, COALESCE(o.siren, ''), o.id::text FROM organisations o
      WHERE o.retired_at IS NULL AND ${key("o.name || ' ' || COALESCE(o.siren, '') || ' ' || COALESCE(o.finess_ej, '')")} ${like}
      ${found("o.name")})
    UNION ALL
    (SELECT 'lab', l.name, 'n° ' || l.number || ' · ' || o.name || COALESCE(' · ' || l.department, ''), o.id::text
      FROM labs l JOIN organisations o ON (o.workspace_id, o.id) = (l.workspace_id, l.organisation_id)
      WHERE l.retired_at IS NULL AND (l.number = ${number} OR ${key("l.name")} ${like})
      ORDER BY l.number IS DISTINCT FROM ${number}, ${key("l.name")} NOT LIKE ${first}, l.name LIMIT ${most + 1})
    UNION ALL
    (SELECT 'person', p.name, o.name || COALESCE(' · ' || NULLIF(p.firm, ''), ''), o.id::text FROM (
        SELECT workspace_id, organisation_id, name, firm FROM contacts WHERE NOT none AND name <> ''
        UNION SELECT workspace_id, organisation_id, holder, '' FROM mandates) p
      JOIN organisations o ON (o.workspace_id, o.id) = (p.workspace_id, p.organisation_id)
      WHERE ${key("p.name || ' ' || p.firm")} ${like} ${found("p.name")})
    UNION ALL
    (SELECT 'task', t.title, i.reference || ' · ' || i.title, i.reference
      FROM tasks t JOIN incidents i ON (i.workspace_id, i.id) = (t.workspace_id, t.incident_id)
      WHERE ${key("t.title || ' ' || t.instructions")} ${like} ${found("t.title")})
    UNION ALL
    (SELECT 'claim', c.value, c.about || ' · ' || c.source || ' · ' || i.reference, i.reference
      FROM claims c JOIN incidents i ON (i.workspace_id, i.id) = (c.workspace_id, c.incident_id)
      WHERE ${key("c.value || ' ' || c.about || ' ' || c.source || ' ' || c.qualifier")} ${like} ${found("c.value")})
    UNION ALL
    (SELECT 'entry', left(v.value #>> '{}', 160), i.reference || ' · ' || i.title, i.reference
      FROM (SELECT workspace_id, stream_id, seq, incident_id FROM entries
        WHERE type = 'entry.written' AND visibility = 'case' ORDER BY recorded_at DESC LIMIT ${MOST_ENTRIES}) e
      JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, 'text')
      JOIN incidents i ON (i.workspace_id, i.id) = (e.workspace_id, e.incident_id)
      WHERE ${key("v.value #>> '{}'")} ${like} LIMIT ${most + 1})`;
}
