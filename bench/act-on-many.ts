import { beginAct } from "#features/bulk-acts/commands/begin-act.ts";
import { jobs } from "#features/bulk-acts/jobs.ts";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { addOrganisations } from "#features/incidents/widening/commands/add-organisations.ts";
import { readMatrix } from "#features/obligations/matrix/queries.ts";
import { matrixAsked } from "#features/obligations/matrix/schema.ts";
import { withScope } from "#lib/scope.ts";
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { withClient, withDurableDatabase } from "./durable-database.ts";
import { median, medians, milliseconds, report, rounded } from "./measure.ts";
import { setOwnRules } from "./own-rules.ts";

const ORGANISATIONS = 1_000;
const ROUNDS = 5;
/** With the six of the law, twelve obligations to an organisation. */
const OWN_RULES = 6;
const ACT_MS = 5_000;
const FILTER_MS = 100;
/** One by one is what people do today: a few are enough to know what all of them would take. */
const SINGLES = 20;

const FILTERS = {
  text: { q: "biologie 77" },
  state: { state: "due" },
  department: { department: "56", state: "open" },
  owner: { owner: "none", state: "due" },
} as const;

type Case = { readonly crisis: Crisis; readonly incidentId: string; readonly exposureIds: readonly string[] };

async function openCase(crisis: Crisis): Promise<Case> {
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, ORGANISATIONS), NOW);
  const files = await withScope(crisis.dpo, (tx) => tx.exposure.findMany({ where: { incidentId } }));
  return { crisis, incidentId, exposureIds: files.map(({ id }) => id) };
}

let begun = 0;

/** From the person's act to the last organisation's entry. */
async function actTime({ crisis, incidentId, exposureIds }: Case, kind: string, input: object) {
  return milliseconds(async () => {
    // The same act is begun once a minute at most.
    begun += 1;
    const at = NOW.add({ minutes: 2 * begun });
    const { bulkActId } = await beginAct(crisis.dpo, { incidentId, exposureIds, kind, input }, at);
    await jobs.runAct(crisis.dpo, bulkActId);
    const where = { bulkActId, state: "done" };
    const done = await withScope(crisis.dpo, (tx) => tx.bulkActItem.count({ where }));
    if (done !== exposureIds.length) throw new Error(`Done for ${done} of ${exposureIds.length}.`);
  });
}

const minute = (round: number) => `2026-11-09T08:${String(10 + round).padStart(2, "0")}:00Z`;

async function oneByOne({ crisis, exposureIds }: Case, round: number): Promise<number> {
  const turns: number[] = [];
  for (const exposureId of exposureIds.slice(0, SINGLES)) {
    const { version } = await withScope(crisis.dpo, (tx) =>
      tx.exposure.findFirstOrThrow({ where: { id: exposureId } }),
    );
    const input = { exposureId, version, awareness: minute(round), note: "Appel", reason: "Appel" };
    turns.push(await milliseconds(() => correctAwareness(crisis.dpo, input, NOW)));
  }
  return median(turns) * ORGANISATIONS;
}

async function measureActs(one: Case) {
  const members = await withScope(one.crisis.dpo, async (tx, actor) => [actor.id, await tx.member.count()]);
  const [memberId] = members;
  return medians(ROUNDS, {
    awareness: (round) =>
      actTime(one, "awareness", { awareness: minute(20 + round), note: "Appel", reason: "Appel" }),
    assign: (round) => actTime(one, "assign", { memberId: round % 2 === 0 ? memberId : null }),
    oneByOne: (round) => oneByOne(one, round),
  });
}

/** The page's rows and cells, and as its limit the bare cells of as many organisations in one statement. */
async function measureFilters({ crisis, incidentId }: Case) {
  const now = NOW.epochMilliseconds;
  const read = (search: object) =>
    milliseconds(() =>
      withScope(crisis.dpo, (tx) => readMatrix(tx, matrixAsked.parse(search), { incidentId, now })),
    );
  return medians(ROUNDS, {
    first: () => read({}),
    text: () => read(FILTERS.text),
    state: () => read(FILTERS.state),
    department: () => read(FILTERS.department),
    owner: () => read(FILTERS.owner),
    grouped: () => read({ group: "state" }),
    bare: () =>
      milliseconds(() =>
        withScope(
          crisis.dpo,
          (tx) => tx.$queryRaw`SELECT o.name, b.rule_id, b.addressee, b.state, b.due_at FROM obligations b
            JOIN organisations o ON (o.workspace_id, o.id) = (b.workspace_id, b.organisation_id)
            WHERE b.incident_id = ${incidentId}::uuid ORDER BY o.name LIMIT 1200`,
        ),
      ),
  });
}

/** All organisations found to be concerned later, added to a running case in one act. */
async function addTime(crisis: Crisis): Promise<number> {
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, 0), NOW);
  const organisations = crisis.organisations.map(({ organisationId, labIds }) => ({
    organisationId,
    awareness: minute(20),
    labs: labIds.map((labId) => ({ labId, personsEstimated: 1_200 })),
  }));
  const input = { incidentId, organisations, risk: "high_risk", reason: "Liste de l’éditeur" };
  return milliseconds(() => addOrganisations(crisis.dpo, input, NOW));
}

/** Postgres does it by itself within a minute of so many new rows; until then each row is looked up to be seen. */
const tidy = (superuserUrl: string) =>
  withClient(superuserUrl, (superuser) => superuser.query("VACUUM ANALYZE"));

const slowestOf = ({ text, state, department, owner }: Record<keyof typeof FILTERS, number>): number =>
  Math.max(text, state, department, owner);

const measured = await withDurableDatabase(async ({ superuserUrl }) => {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: ORGANISATIONS });
  const added = await medians(3, { added: () => addTime(crisis) });
  const acts = await measureActs(await openCase(crisis));
  const dense = await openCrisis({ organisations: ORGANISATIONS, labs: ORGANISATIONS });
  await setOwnRules(dense.dpo, OWN_RULES);
  const one = await openCase(dense);
  const fresh = slowestOf(await measureFilters(one));
  await tidy(superuserUrl);
  return { ...added, ...(await measureFilters(one)), fresh, ...acts };
});
const { awareness, assign, oneByOne: singles, bare, first, added, grouped, fresh } = measured;
const slowest = slowestOf(measured);
report({
  bench: "act-on-many",
  line:
    `awareness of ${ORGANISATIONS} ${rounded(awareness)} ms (one by one ${rounded(singles)} ms), ` +
    `assigned ${rounded(assign)} ms, added ${rounded(added)} ms · first page ${rounded(first)} ms, ` +
    `filtered ${rounded(slowest)} ms (${rounded(fresh)} ms just after it was opened), grouped ${rounded(grouped)} ms, bare cells ${rounded(bare)} ms`,
  reached: Math.max(awareness, assign, added) < ACT_MS && slowest < FILTER_MS,
  rounds: ROUNDS,
  ratio: rounded(awareness / singles),
  figures: Object.fromEntries(Object.entries(measured).map(([name, ms]) => [name, rounded(ms)])),
});
