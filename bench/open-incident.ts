import type { Client } from "pg";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { type Crisis, leakOf, NOW, openCrisis } from "./crisis.ts";
import { type DurableDatabase, withClient, withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded, slopes } from "./measure.ts";
import { captureRows, insertPlainly, type PlainRow } from "./plain-rows.ts";

const ROUNDS = 5;
const TARGET_MS = 3_000;
const LABS = 1_000;
const ORGANISATIONS = 600;
const FOUNDING_CASE = 18;
/** Organisations: 1×, 10× and 100×, and the founding case between. */
const SIZES = [6, FOUNDING_CASE, 60, ORGANISATIONS];
/** The order in which a foreign key lets them in. */
const TABLES = [
  "incidents",
  "exposures",
  "exposure_labs",
  "obligations",
  "streams",
  "entries",
  "entry_values",
] as const;
type Captured = ReadonlyMap<string, readonly PlainRow[]>;

const WHERE: Readonly<Record<(typeof TABLES)[number], string>> = {
  incidents: "id = $1",
  exposures: "incident_id = $1",
  exposure_labs: "exposure_id IN (SELECT id FROM exposures WHERE incident_id = $1)",
  obligations: "incident_id = $1",
  streams: "incident_id = $1",
  entries: "incident_id = $1",
  entry_values: "incident_id = $1",
};

async function capture(superuser: Client, id: string): Promise<Captured> {
  const captured = new Map<string, readonly PlainRow[]>();
  for (const table of TABLES)
    captured.set(table, await captureRows(superuser, { table, where: WHERE[table], id }));
  return captured;
}

type Place = { readonly crisis: Crisis; readonly superuser: Client; readonly plain: Client };

async function measure(organisations: number, { crisis, superuser, plain }: Place) {
  let captured: Captured = new Map();
  const { command, limit } = await medians(ROUNDS, {
    command: async () => {
      let incidentId = "";
      const ms = await milliseconds(async () => {
        ({ incidentId } = await logIncident(crisis.dpo, leakOf(crisis, organisations), NOW));
      });
      captured = await capture(superuser, incidentId);
      return ms;
    },
    limit: () => milliseconds(() => insertPlainly(plain, crisis, captured)),
  });
  const labs = captured.get("exposure_labs")?.length ?? 0;
  const rows = Object.fromEntries([...captured].map(([table, of]) => [table, of.length]));
  return {
    organisations,
    labs,
    ratio: rounded(command / limit),
    ms: rounded(command),
    plainMs: rounded(limit),
    rows,
  };
}

async function measureAll(server: DurableDatabase) {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: LABS });
  const plainUrl = await server.copy("plain");
  return withClient(plainUrl, (plain) =>
    withClient(server.superuserUrl, async (superuser) => {
      const sizes: Awaited<ReturnType<typeof measure>>[] = [];
      for (const organisations of SIZES)
        sizes.push(await measure(organisations, { crisis, superuser, plain }));
      return sizes;
    }),
  );
}

const sizes = await withDurableDatabase(measureAll);
const tens = sizes.filter(({ organisations }) => organisations !== FOUNDING_CASE);
report({
  bench: "open-incident",
  line: sizes.map(({ labs, ratio, ms }) => `${labs} labs ${ratio}× plain pg, ${ms} ms`).join(" · "),
  reached: (sizes.at(-1)?.ms ?? Number.POSITIVE_INFINITY) < TARGET_MS,
  rounds: ROUNDS,
  targetMs: TARGET_MS,
  sizes,
  slope: slopes(tens.map(({ organisations, ms }) => ({ size: organisations, ms }))),
});
