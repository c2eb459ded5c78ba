import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createTranslator } from "next-intl";
import { type Client, escapeLiteral } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { logSheet } from "#features/exports/components/log-sheet.ts";
import { csv } from "#features/exports/formats/csv.ts";
import { recorded } from "#features/exports/formats/recorded.ts";
import { logRows } from "#features/exports/log/queries.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { listEntries } from "#features/timeline/queries.ts";
import { copyRows, endCopies } from "#lib/copy-rows.ts";
import { withScope } from "#lib/scope.ts";
import fr from "#messages/fr.json" with { type: "json" };
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { type DurableDatabase, withClient, withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";
import { sqlTime } from "./sql-time.ts";

const EVENTS = Number(process.env.BENCH_EVENTS ?? 1_000_000);
const ROUNDS = 3;
const PAGE_ROUNDS = 15;
const PAGE = 50;
const COPY_LIMIT = 2;
const MEMORY_LIMIT = 200;
const PAGE_LIMIT = 3;
/** Of ten events, three change one of these records, so that they say what was before. */
const CHANGED_RECORDS = 5_000;
const SAMPLE_MS = 20;

type Case = { readonly crisis: Crisis; readonly incidentId: string; readonly streamId: string };

/** A log filled up with copies of one written entry, each with its own number, time and record. */
async function openLongCase(superuser: Client): Promise<Case> {
  const crisis = await openCrisis({ organisations: 1, labs: 1 });
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, 1), NOW);
  const text = "Le laboratoire confirme que le fichier vient de son serveur ; le prestataire est relancé.";
  await writeEntry(crisis.dpo, { incidentId, text, label: "fact", source: "Appel du 9 novembre" }, NOW);
  const { rows } = await superuser.query("SELECT id, size FROM streams WHERE incident_id = $1", [incidentId]);
  const [{ id: streamId, size }] = rows;
  await lengthen(superuser, "entries", { streamId, size });
  await lengthen(superuser, "entry_values", { streamId, size });
  await superuser.query("UPDATE streams SET size = $2 WHERE id = $1", [streamId, EVENTS]);
  await superuser.query("VACUUM ANALYZE entries, entry_values");
  return { crisis, incidentId, streamId };
}

const AT = "timestamptz '2026-11-09 09:00:00Z' + n * interval '1 second'";
const OWN: Readonly<Record<string, string>> = {
  seq: "n",
  subject_id: `md5((CASE WHEN n % 10 < 3 THEN n % ${CHANGED_RECORDS} ELSE n END)::text)::uuid`,
  recorded_at: AT,
  happened: `to_char((${AT}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

async function lengthen(
  superuser: Client,
  table: "entries" | "entry_values",
  { streamId, size }: { streamId: string; size: number },
): Promise<void> {
  const { fields } = await superuser.query(`SELECT * FROM ${table} LIMIT 0`);
  const columns = fields.map(({ name }) => name);
  const copied = columns.map((name) => OWN[name] ?? `e.${name}`).join(", ");
  await superuser.query(
    `INSERT INTO ${table} (${columns.join(", ")})
     SELECT ${copied} FROM generate_series($2 + 1, $3::int) AS n, ${table} e
     WHERE e.stream_id = $1 AND e.seq = $2 ORDER BY n`,
    [streamId, size, EVENTS],
  );
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The limit: Postgres's own copy of the same rows, each with its fields, by the same login in the same scope. */
async function copyPlainly(client: Client, { crisis, streamId }: Case): Promise<void> {
  const stream = escapeLiteral(streamId);
  const rows = `SELECT e.seq, e.recorded_at, e.occurred, e.type, e.label, e.origin, o.name, v.fields
    FROM entries e LEFT JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    JOIN (SELECT seq, string_agg(name || ' ' || value::text, ' ' ORDER BY name) AS fields FROM entry_values
      WHERE stream_id = ${stream} AND visibility = 'case' GROUP BY seq) v ON v.seq = e.seq
    WHERE e.stream_id = ${stream} AND e.visibility = 'case' ORDER BY e.seq`;
  await client.query("BEGIN");
  await client.query("SELECT open_scope($1, $2)", [crisis.userId, crisis.slug]);
  await client.query("SET LOCAL work_mem = '32MB'; SET LOCAL enable_nestloop = off");
  await pipeline(client.query(copyTo(`COPY (${rows}) TO STDOUT`)), nowhere());
  await client.query("COMMIT");
}

const t = createTranslator({ locale: "fr", messages: fr }) as never;
const taking = { t, locale: "fr", at: NOW, by: "Claire Exemple", filter: null } as const;

/** The export itself: the same rows with what was before, in words, as CSV, hashed as they leave. */
async function exportCsv({ crisis, incidentId }: Case): Promise<number> {
  const asked = { incidentId, log: "audit-trail" } as const;
  const rows = copyRows(crisis.dpo, logRows(asked));
  const sheet = logSheet({ about: "", isExercise: false, rows }, taking);
  let sent = 0;
  const file = recorded(csv(sheet, { mark: "bom", separator: "," }), async ({ bytes }) => {
    sent = bytes;
  });
  await pipeline(file, nowhere());
  return sent;
}

/** Megabytes by which the process grew at the most while `work` ran. */
async function grownBy(work: () => Promise<unknown>): Promise<number> {
  const resident = () => process.memoryUsage.rss() / 1_048_576;
  const before = resident();
  let most = before;
  const sampler = setInterval(() => {
    most = Math.max(most, resident());
  }, SAMPLE_MS);
  await work();
  clearInterval(sampler);
  return most - before;
}

type Log = { readonly superuser: Client; readonly log: string };

/** The first page in each order, and what Postgres itself spends on the statements of the same page. */
async function measurePage({ superuser, log }: Log, { crisis, incidentId }: Case) {
  const read = (order: "recorded" | "occurred") => () =>
    withScope(crisis.dpo, (tx) => listEntries(tx, { incidentId, log: "audit-trail", order, limit: PAGE }));
  const sql = { superuser, log, turns: PAGE_ROUNDS };
  return {
    ...(await medians(PAGE_ROUNDS, {
      recorded: () => milliseconds(read("recorded")),
      occurred: () => milliseconds(read("occurred")),
    })),
    recordedSql: await sqlTime(sql, read("recorded")),
    occurredSql: await sqlTime(sql, read("occurred")),
  };
}

async function measureAll({ url, superuserUrl, log }: DurableDatabase) {
  const place = await withClient(superuserUrl, openLongCase);
  try {
    return await withClient(url, async (client) => {
      let bytes = 0;
      const { copy, product } = await medians(ROUNDS, {
        copy: () => milliseconds(() => copyPlainly(client, place)),
        product: () =>
          milliseconds(async () => {
            bytes = await exportCsv(place);
          }),
      });
      const grown = await grownBy(() => exportCsv(place));
      const page = await withClient(superuserUrl, (superuser) => measurePage({ superuser, log }, place));
      return { copy, product, bytes, grown, page };
    });
  } finally {
    await endCopies();
  }
}

const { copy, product, bytes, grown, page } = await withDurableDatabase(measureAll);
const ratio = product / copy;
const pageRatio = Math.max(page.recorded / page.recordedSql, page.occurred / page.occurredSql);
report({
  bench: "export-timeline",
  line:
    `${EVENTS} events as CSV ${rounded(ratio)}× COPY (${rounded(product)} against ${rounded(copy)} ms, ` +
    `${rounded(bytes / 1_048_576)} MB, process grew by ${rounded(grown)} MB) · first page ${rounded(pageRatio)}× its SQL`,
  reached: ratio <= COPY_LIMIT && grown < MEMORY_LIMIT && pageRatio <= PAGE_LIMIT,
  ...{ rounds: ROUNDS, events: EVENTS, ratio: rounded(ratio), grownMegabytes: rounded(grown) },
  firstPage: { ...page, ratio: rounded(pageRatio) },
});
