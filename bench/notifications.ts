import { beginAct } from "#features/bulk-acts/commands/begin-act.ts";
import { carryBatch } from "#features/bulk-acts/commands/carry-batch.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { readApproval } from "#features/notifications/approvals/queries.ts";
import { beginBatch } from "#features/notifications/batches/commands/begin-batch.ts";
import { readGuard } from "#features/notifications/guard/queries.ts";
import { readBatch } from "#features/notifications/merging/queries.ts";
import { listNotifications } from "#features/notifications/overview/queries.ts";
import { listReadiness } from "#features/notifications/readiness/queries.ts";
import type { Tx } from "#lib/db.ts";
import { type Actor, withScope } from "#lib/scope.ts";
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";

const ORGANISATIONS = Number(process.env.BENCH_ORGANISATIONS ?? 1_000);
const ROUNDS = 5;
/** So many times the bare rows, as of every page of a case. */
const MOST = 3;

/** A thousand organisations, each with its draft of one common text. */
async function prepare(crisis: Crisis) {
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, ORGANISATIONS), NOW);
  const asked = { incidentId, duty: "eu.gdpr.33-1 fr-cnil", phase: "initial", language: "fr" };
  const { batchId } = await beginBatch(crisis.dpo, asked, NOW);
  const files = await withScope(crisis.dpo, (tx) => tx.exposure.findMany({ where: { incidentId } }));
  const act = { incidentId, exposureIds: files.map(({ id }) => id), kind: "prepare_drafts" };
  const { bulkActId } = await beginAct(crisis.dpo, { ...act, input: { batchId } }, NOW);
  let pending = 1;
  while (pending > 0) ({ pending } = await carryBatch(crisis.dpo, { bulkActId }, NOW));
  const batch = await withScope(crisis.dpo, (tx, actor) => readBatch(tx, { batchId, actor, now: NOW }));
  return { incidentId, batchId, batch: batch.batch };
}

const measured = await withDurableDatabase(async () => {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: ORGANISATIONS });
  const { incidentId, batchId, batch } = await prepare(crisis);
  const timed = (read: (tx: Tx, actor: Actor) => Promise<unknown>) => () =>
    milliseconds(() => withScope(crisis.dpo, read));
  return medians(ROUNDS, {
    list: timed((tx) => listNotifications(tx, { incidentId, page: 1, now: NOW })),
    readiness: timed((tx) => listReadiness(tx, { incidentId, now: NOW, contradictions: new Map() })),
    guard: timed((tx, { reach }) => readGuard(tx, { incidentId, reach, at: NOW.toString() })),
    text: timed((tx, actor) => readBatch(tx, { batchId, actor, now: NOW })),
    approval: timed((tx) => readApproval(tx, { batch, now: NOW })),
    bare: timed((tx) =>
      Promise.resolve(
        tx.$queryRaw`SELECT o.*, d.id AS draft, d.state AS drafted FROM obligations o
          LEFT JOIN drafts d ON d.obligation_id = o.id WHERE o.incident_id = ${incidentId}::uuid`,
      ),
    ),
  });
});

const { list, readiness, guard, text, approval, bare } = measured;
const page = list + readiness + guard;
report({
  bench: "notifications",
  line:
    `the notifications of ${ORGANISATIONS} organisations in ${rounded(page)} ms (lines ${rounded(list)}, readiness ` +
    `${rounded(readiness)}, contradictions ${rounded(guard)}), their common text in ${rounded(text)} ms, ready to be put ` +
    `forward in ${rounded(approval)} ms; the bare duties and drafts in ${rounded(bare)} ms`,
  reached: page < MOST * bare && text < MOST * bare,
  rounds: ROUNDS,
  ratio: rounded(page / bare),
  figures: Object.fromEntries(Object.entries(measured).map(([name, ms]) => [name, rounded(ms)])),
});
