import { filesOf, listExposures } from "#features/exposures/queries.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { computeObligations } from "#features/obligations/rules.ts";
import { readWhatIf } from "#features/what-if/queries.ts";
import { readAsked } from "#features/what-if/rules.ts";
import { withScope } from "#lib/scope.ts";
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded, slopes } from "./measure.ts";

const ROUNDS = 5;
const TARGET_MS = 2_000;
const LABS = 1_000;
const ORGANISATIONS = 600;
/** Organisations: 1×, 10× and 100×. */
const SIZES = [6, 60, ORGANISATIONS];
const SEARCH = { assume: "eu.omnibus.33", risk: "risk" };

async function measure(organisations: number, crisis: Crisis) {
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, organisations), NOW);
  const now = NOW.epochMilliseconds;
  const files = await withScope(crisis.dpo, async (tx) => filesOf(tx, await listExposures(tx, incidentId)));
  const { whatIf, bare } = await medians(ROUNDS, {
    whatIf: () =>
      milliseconds(() =>
        withScope(crisis.dpo, async (tx) => {
          const { result } = await readWhatIf(tx, readAsked(SEARCH), { incidentId, now });
          if (result?.summary.organisations !== organisations) throw new Error("Not every file changed.");
        }),
      ),
    // The limit: the same obligations computed twice, on files already read, and nothing compared.
    bare: () =>
      milliseconds(async () => {
        for (const { known, controllers, law } of [...files, ...files])
          computeObligations({ known, controllers, law, filings: [], at: NOW });
      }),
  });
  return { organisations, ratio: rounded(whatIf / bare), ms: rounded(whatIf), bareMs: rounded(bare) };
}

const sizes = await withDurableDatabase(async () => {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: LABS });
  const found: Awaited<ReturnType<typeof measure>>[] = [];
  for (const organisations of SIZES) found.push(await measure(organisations, crisis));
  return found;
});
report({
  bench: "what-if",
  line: sizes
    .map(({ organisations, ratio, ms }) => `${organisations} organisations ${ratio}× the law alone, ${ms} ms`)
    .join(" · "),
  reached: (sizes.at(-1)?.ms ?? Number.POSITIVE_INFINITY) < TARGET_MS,
  rounds: ROUNDS,
  targetMs: TARGET_MS,
  labs: LABS,
  sizes,
  slope: slopes(sizes.map(({ organisations, ms }) => ({ size: organisations, ms }))),
});
