import { listOwnRules } from "#features/obligations/applied-law/queries.ts";
import { appliedLaw } from "#features/obligations/applied-law/rules.ts";
import { loggedAnswer, newRow, type ObligationRow } from "#features/obligations/writes.ts";
import { LAW_VERSION } from "#law/pack.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { controllersOf, firstObligations, type Opening } from "./rules.ts";

type Place = {
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly now: Temporal.Instant;
  /** Whom a processor among them must tell besides: the controllers that have a file already. */
  readonly controllers?: readonly string[];
  /** Why they are added to a case that runs. */
  readonly reason?: string;
};

type Opened = {
  row: Prisma.ExposureCreateManyInput;
  labs: Prisma.ExposureLabCreateManyInput[];
  obligations: ObligationRow[];
  event: Event;
};

/** Opens the files of all organisations at once, with their labs and what each of them owes: one entry each. */
export async function openExposures(tx: Tx, openings: readonly Opening[], place: Place): Promise<Event[]> {
  const controllers = [...new Set([...(place.controllers ?? []), ...controllersOf(openings)])].sort();
  const ownRules = await listOwnRules(tx);
  const opened = openings.map((opening) => openExposure(opening, { ...place, controllers, ownRules }));
  await insertRows(tx, [
    { table: "exposures", rows: opened.map(({ row }) => row) },
    { table: "exposure_labs", rows: opened.flatMap(({ labs }) => labs) },
    { table: "obligations", rows: opened.flatMap(({ obligations }) => obligations) },
  ]);
  return opened.map((one) => one.event);
}

type Beginning = Place & {
  readonly controllers: readonly string[];
  readonly ownRules: Awaited<ReturnType<typeof listOwnRules>>;
};

function openExposure(opening: Opening, place: Beginning): Opened {
  const { workspaceId, incidentId, now, controllers, ownRules, reason } = place;
  const { organisationId, known, awarenessNote } = opening;
  const law = appliedLaw(ownRules, { organisationId, publication: LAW_VERSION });
  const exposureId = newId();
  const at = { workspaceId, incidentId, exposureId, organisationId };
  const computed = firstObligations(opening, { controllers, law, at: now });
  const obligations = computed.map((one) => ({ one, row: newRow(at, one, now) }));
  const { instants, risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted } = known;
  const facts = {
    ...{ awarenessNote, risk, severeHealthIncident, itSystemAttack, encrypted },
    ...{ lawVersion: LAW_VERSION, lawSeen: LAW_VERSION },
  };
  const lists = { roles: [...known.roles], exemptions34: [...exemptions34] };
  const jsons = {
    instants: { ...instants } as { [name: string]: Json },
    contracts: [...known.contracts] as Json[],
    further: known.further as { [name: string]: Json },
  };
  const labs = opening.labs.map((lab) => ({ ...lab }));
  return {
    row: {
      workspaceId,
      id: exposureId,
      incidentId,
      organisationId,
      ...facts,
      ...lists,
      ...jsons,
      openedAt: now.toString(),
    },
    labs: labs.map((lab) => ({ workspaceId, exposureId, organisationId, ...lab })),
    obligations: obligations.map(({ row }) => row),
    event: event("exposure.opened", {
      incidentId,
      organisationId,
      subjectId: exposureId,
      fields: {
        organisationId,
        ...facts,
        ...lists,
        ...jsons,
        labs,
        obligations: obligations.map(({ one, row }) => loggedAnswer(row.id, one)),
        ...(reason === undefined || reason === "" ? {} : { reason }),
      },
    }),
  };
}
