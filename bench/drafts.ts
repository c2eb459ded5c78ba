import type { Client } from "pg";
import { beginAct } from "#features/bulk-acts/commands/begin-act.ts";
import { carryBatch } from "#features/bulk-acts/commands/carry-batch.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { beginBatch } from "#features/notifications/batches/commands/begin-batch.ts";
import { wordFields } from "#features/notifications/batches/commands/word-fields.ts";
import { withScope } from "#lib/scope.ts";
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { type DurableDatabase, withClient, withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";
import { captureRows, insertPlainly, type PlainRow } from "./plain-rows.ts";

const ORGANISATIONS = 1_000;
const ROUNDS = 5;
const LIMIT_MS = 10_000;
/** What a DPO writes once: the texts of CNIL's form, each as long as a paragraph. */
const WORDED = [
  ...["circumstances", "description", "consequences", "measures_before"],
  ...["measures_taken", "measures_planned", "not_told_reasons"],
];
const PARAGRAPH = "Le fichier extrait du logiciel de l’éditeur a été proposé à la vente. ".repeat(8).trim();
const TABLES = [
  "draft_batches",
  "batch_texts",
  "drafts",
  "draft_answers",
  "entries",
  "entry_values",
] as const;
type Captured = ReadonlyMap<string, readonly PlainRow[]>;

type Text = {
  readonly incidentId: string;
  readonly batchId: string;
  readonly exposureIds: readonly string[];
};

/** A case of a thousand organisations; nothing is drafted yet. */
async function openCase({ dpo, ...crisis }: Crisis): Promise<string> {
  return (await logIncident(dpo, leakOf({ dpo, ...crisis }, ORGANISATIONS), NOW)).incidentId;
}

async function wordText({ dpo }: Crisis, incidentId: string): Promise<Text> {
  const asked = { incidentId, duty: "eu.gdpr.33-1 fr-cnil", phase: "initial", language: "fr" };
  const { batchId } = await beginBatch(dpo, asked, NOW);
  const answers = WORDED.map((fieldId) => ({ fieldId, as: "typed", value: PARAGRAPH }));
  await wordFields(dpo, { batchId, answers }, NOW);
  const files = await withScope(dpo, (tx) => tx.exposure.findMany({ where: { incidentId } }));
  return { incidentId, batchId, exposureIds: files.map(({ id }) => id) };
}

type Prepared = { readonly all: number; readonly first: number };

/** From the person's act to the last organisation's entry, and to the first batch that the progress shows. */
async function prepare({ dpo }: Crisis, { batchId, ...act }: Text): Promise<Prepared> {
  const before = performance.now();
  const kind = "prepare_drafts";
  const { bulkActId } = await beginAct(dpo, { ...act, kind, input: { batchId } }, NOW);
  let { pending } = await carryBatch(dpo, { bulkActId }, NOW);
  const first = performance.now() - before;
  while (pending > 0) ({ pending } = await carryBatch(dpo, { bulkActId }, NOW));
  const all = performance.now() - before;
  const drafts = await withScope(dpo, (tx) => tx.draft.count({ where: { batchId } }));
  if (drafts < ORGANISATIONS) throw new Error(`Prepared ${drafts} of ${ORGANISATIONS}.`);
  return { all, first };
}

async function capture(superuser: Client, { incidentId }: Text, seq: number): Promise<Captured> {
  const captured = new Map<string, readonly PlainRow[]>();
  for (const table of TABLES) {
    const isLog = table === "entries" || table === "entry_values";
    const where = isLog ? `incident_id = $1 AND seq > ${seq}` : "incident_id = $1";
    captured.set(table, await captureRows(superuser, { table, where, id: incidentId }));
  }
  return captured;
}

async function lastSeq(superuser: Client, incidentId: string): Promise<number> {
  const { rows } = await superuser.query<{ seq: string }>(
    "SELECT max(seq) AS seq FROM entries WHERE incident_id = $1",
    [incidentId],
  );
  return Number(rows[0]?.seq ?? 0);
}

async function measureAll(server: DurableDatabase) {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: ORGANISATIONS });
  const cases: string[] = [];
  for (let round = 0; round <= ROUNDS; round++) cases.push(await openCase(crisis));
  const plainUrl = await server.copy("plain");
  return withClient(plainUrl, (plain) =>
    withClient(server.superuserUrl, async (superuser) => {
      let captured: Captured = new Map();
      const firsts: number[] = [];
      const times = await medians(ROUNDS, {
        command: async (round) => {
          const incidentId = cases[round] ?? "";
          const seq = await lastSeq(superuser, incidentId);
          const text = await wordText(crisis, incidentId);
          const { all, first } = await prepare(crisis, text);
          firsts.push(first);
          captured = await capture(superuser, text, seq);
          return all;
        },
        limit: () => milliseconds(() => insertPlainly(plain, crisis, captured)),
      });
      const rows = Object.fromEntries([...captured].map(([table, of]) => [table, of.length]));
      return { ...times, first: Math.max(...firsts.slice(1)), rows };
    }),
  );
}

const { command, limit, first, rows } = await withDurableDatabase(measureAll);
report({
  bench: "drafts",
  line:
    `${ORGANISATIONS} drafts prepared from one text in ${rounded(command)} ms, the first 250 in ${rounded(first)} ms ` +
    `(${rows.draft_answers} answers, ${rows.entries} entries; the same rows by plain pg ${rounded(limit)} ms)`,
  reached: command < LIMIT_MS,
  rounds: ROUNDS,
  ratio: rounded(command / limit),
  figures: { command: rounded(command), first: rounded(first), limit: rounded(limit), ...rows },
});
