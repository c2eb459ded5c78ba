import { type Client, Pool } from "pg";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { writeEntryInput } from "#features/timeline/schema.ts";
import { parseInput } from "#lib/command.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { withScope, withWriteScope } from "#lib/scope.ts";
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { type DurableDatabase, withClient, withDurableDatabase } from "./durable-database.ts";
import { inParallel, medians, milliseconds, report, rounded } from "./measure.ts";
import { captureRows, insertPlainRows, type PlainRow } from "./plain-rows.ts";

const ROUNDS = 5;
const APPENDS = 300;
const CONNECTIONS = 8;
const TARGET = 0.4;
const LENGTHS = [100, 1_000, 10_000];
const AFTER_THE_CHAIN = 10_000_000;

const inputOf = (incidentId: string) => ({
  incidentId,
  text: "Le laboratoire confirme que le fichier vient de son serveur.",
  label: "fact",
});

type Written = Awaited<ReturnType<typeof lastWritten>>;

/** The rows of the last entry of a case, to be written again under other numbers. */
async function lastWritten({ dpo }: Crisis, incidentId: string) {
  await writeEntry(dpo, inputOf(incidentId), NOW);
  return withScope(dpo, async (tx) => {
    const last = { where: { incidentId }, orderBy: { seq: "desc" }, include: { values: true } } as const;
    const { values, ...entry } = await tx.entry.findFirstOrThrow(last);
    return { entry, values };
  });
}

let taken = AFTER_THE_CHAIN;

/** A peer: all the command does but locking the stream, hashing and moving its head. */
async function appendUnchained({ dpo }: Crisis, { entry, values }: Written): Promise<void> {
  const { incidentId } = parseInput(writeEntryInput, inputOf(entry.incidentId ?? ""));
  await withWriteScope(dpo, async (tx) => {
    const files = { exposures: { select: { organisationId: true } } };
    await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true, ...files } });
    const seq = ++taken;
    const rows = values.map((value) => ({ ...value, seq }));
    const ofEntry = { table: "entry_values", rows, jsonNulls: ["value"] } as const;
    await insertRows(tx, [{ table: "entries", rows: [{ ...entry, seq }] }, ofEntry]);
  });
}

type Plain = {
  readonly pool: Pool;
  readonly entry: readonly PlainRow[];
  readonly values: readonly PlainRow[];
};

/** The limit: the same rows by the same login under the same row security, by plain INSERTs. */
async function appendPlainly({ userId, slug }: Crisis, { pool, entry, values }: Plain): Promise<void> {
  const seq = String(++taken);
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("SELECT open_scope($1, $2)", [userId, slug]);
  await insertPlainRows(
    client,
    "entries",
    entry.map((row) => ({ ...row, seq })),
  );
  await insertPlainRows(
    client,
    "entry_values",
    values.map((row) => ({ ...row, seq })),
  );
  await client.query("COMMIT");
  client.release();
}

async function captureEntry(superuser: Client, { streamId, seq }: Written["entry"]) {
  const where = `stream_id = $1 AND seq = ${seq}`;
  return {
    entry: await captureRows(superuser, { table: "entries", where, id: streamId }),
    values: await captureRows(superuser, { table: "entry_values", where, id: streamId }),
  };
}

async function perSecond(work: (turn: number) => Promise<unknown>): Promise<number> {
  const ms = await milliseconds(() => inParallel({ count: APPENDS, connections: CONNECTIONS }, work));
  return (APPENDS / ms) * 1_000;
}

type Place = { readonly crisis: Crisis; readonly superuser: Client; readonly pool: Pool };

/** Appends per second, dealt out to these cases in turns. */
async function measureOn(incidents: readonly string[], { crisis, superuser, pool }: Place) {
  const written: Written[] = [];
  for (const incidentId of incidents) written.push(await lastWritten(crisis, incidentId));
  const rows: Awaited<ReturnType<typeof captureEntry>>[] = [];
  for (const { entry } of written) rows.push(await captureEntry(superuser, entry));
  const of = <T>(list: readonly T[], turn: number): T => {
    const one = list[turn % list.length];
    if (one === undefined) throw new Error("There is no case to append to.");
    return one;
  };
  const found = await medians(ROUNDS, {
    command: () => perSecond((turn) => writeEntry(crisis.dpo, inputOf(of(incidents, turn)), NOW)),
    unchained: () => perSecond((turn) => appendUnchained(crisis, of(written, turn))),
    plain: () => perSecond((turn) => appendPlainly(crisis, { pool, ...of(rows, turn) })),
  });
  return {
    incidents: incidents.length,
    ratio: rounded(found.command / found.unchained),
    ratioToPlain: rounded(found.command / found.plain),
    perSecond: rounded(found.command),
    unchainedPerSecond: rounded(found.unchained),
    plainPerSecond: rounded(found.plain),
  };
}

/** Milliseconds of one append at the end of a log of each length. */
async function measureLengths({ crisis, superuser }: Place, incidentId: string) {
  const { entry } = await lastWritten(crisis, incidentId);
  const lengths: { entries: number; ms: number }[] = [];
  for (const entries of LENGTHS) {
    await lengthen(superuser, { streamId: entry.streamId, entries });
    const { ms } = await medians(5 * ROUNDS, {
      ms: () => milliseconds(() => writeEntry(crisis.dpo, inputOf(incidentId), NOW)),
    });
    lengths.push({ entries, ms: rounded(ms) });
  }
  return lengths;
}

/** Fills a log up with copies of its first entry: an append looks at the head alone. */
async function lengthen(superuser: Client, { streamId, entries }: { streamId: string; entries: number }) {
  const { fields } = await superuser.query("SELECT * FROM entries LIMIT 0");
  const columns = fields.map(({ name }) => name);
  const copied = columns.map((name) => (name === "seq" ? "n" : `e.${name}`)).join(", ");
  await superuser.query(
    `INSERT INTO entries (${columns.join(", ")})
     SELECT ${copied} FROM streams s JOIN entries e ON e.stream_id = s.id AND e.seq = 1,
       generate_series(s.size + 1, $2) AS n WHERE s.id = $1`,
    [streamId, entries],
  );
  await superuser.query("UPDATE streams SET size = $2 WHERE id = $1", [streamId, entries]);
}

async function measureAll(server: DurableDatabase) {
  const crisis = await openCrisis({ organisations: 1, labs: 1 });
  const incidents: string[] = [];
  for (let index = 0; index < CONNECTIONS; index++)
    incidents.push((await logIncident(crisis.dpo, leakOf(crisis, 1), NOW)).incidentId);
  const pool = new Pool({ connectionString: server.url, max: CONNECTIONS });
  // Postgres ends while the last connections say goodbye.
  pool.on("error", () => undefined);
  try {
    return await withClient(server.superuserUrl, async (superuser) => {
      const place = { crisis, superuser, pool };
      const apart = await measureOn(incidents, place);
      const together = await measureOn(incidents.slice(0, 1), place);
      const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, 1), NOW);
      return { apart, together, lengths: await measureLengths(place, incidentId) };
    });
  } finally {
    await pool.end();
  }
}

const { apart, together, lengths } = await withDurableDatabase(measureAll);
const slope = lengths.map(({ ms }) => rounded(ms / (lengths[0]?.ms ?? Number.NaN)));
const said = [apart, together].map(
  ({ incidents, ratio, ratioToPlain, perSecond: each }) =>
    `on ${incidents} ${ratio}× without the chain, ${ratioToPlain}× plain pg, ${each}/s`,
);
report({
  bench: "append",
  line: [...said, `a log 100× as long ${slope.at(-1)}×`].join(" · "),
  reached: Math.min(apart.ratio, together.ratio) >= TARGET,
  rounds: ROUNDS,
  target: TARGET,
  connections: CONNECTIONS,
  sizes: [apart, together],
  lengths,
  slope,
});
