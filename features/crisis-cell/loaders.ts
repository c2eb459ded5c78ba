import { cache } from "react";
import { canReadCosts, canRecordCost } from "#features/costs/access.ts";
import { listCosts, sumCosts } from "#features/costs/queries.ts";
import { canRecordHandOver } from "#features/hand-overs/access.ts";
import { listHandOvers } from "#features/hand-overs/queries.ts";

import { listFileNames, readSummary } from "#features/incidents/overview/queries.ts";
import { canRecordCopy } from "#features/takedowns/access.ts";
import { listTakedowns } from "#features/takedowns/queries.ts";
import { onOpenCase } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { canRunCell } from "./access.ts";
import { listCallLines, listUntakenContacts } from "./calls/queries.ts";
import { callOrder } from "./calls/rules.ts";
import {
  listDuties,
  listNextDeadlines,
  listPeople,
  listPresences,
  listShiftNotes,
  listStaffable,
  setsDirection,
} from "./queries.ts";
import { lineAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };
type Asking = { readonly workspace: string; readonly reference: string; readonly search: Promise<Search> };

const present = () => Temporal.Now.instant().epochMilliseconds;

/** What stands above each page of the cell: the case, and how much waits on each of the others. */
async function readFrame(tx: Tx, reference: string, actor: Actor) {
  const summary = await readSummary(tx, reference, { actor, now: present() });
  const { id } = summary.incident;
  const lines = await listCallLines(tx, id);
  const handOvers = await listHandOvers(tx, id);
  const copies = await listTakedowns(tx, id);
  return {
    ...{ summary, lines, handOvers, copies },
    counts: {
      calls: callOrder(lines).length,
      handOvers: handOvers.filter(({ awaitsReceipt }) => awaitsReceipt).length,
      copies: copies.filter(({ isOnline }) => isOnline).length,
    },
  };
}

export type CellFrame = Awaited<ReturnType<typeof readFrame>>;

/** The cell alone: nobody who speaks for one organisation opens its pages. */
function inCellScope<T>(
  workspace: string,
  reference: string,
  read: (tx: Tx, frame: CellFrame, actor: Actor) => Promise<T>,
) {
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    return read(tx, await readFrame(tx, reference, actor), actor);
  });
}

export const loadCell = cache((workspace: string, reference: string) =>
  inCellScope(workspace, reference, async (tx, frame, actor) => {
    const { id } = frame.summary.incident;
    const mayRun = canRunCell(onOpenCase(actor, frame.summary.incident));
    return {
      ...{ frame, mayRun, reader: actor },
      mayEndDirection:
        mayRun && (await setsDirection(tx, { incidentId: id, actor, now: Temporal.Now.instant() })),
      people: await listPeople(tx, id),
      duties: await listDuties(tx, id),
      presences: await listPresences(tx, id),
      notes: await listShiftNotes(tx, id),
      deadlines: await listNextDeadlines(tx, id),
      members: mayRun ? await listStaffable(tx) : [],
    };
  }),
);

export type LoadedCell = Awaited<ReturnType<typeof loadCell>>;

export const loadCalls = cache(async ({ workspace, reference, search }: Asking) => {
  const { line } = lineAsked.parse(await search);
  return inCellScope(workspace, reference, async (tx, frame, actor) => {
    const { id } = frame.summary.incident;
    return {
      ...{
        frame,
        mayRun: canRunCell(onOpenCase(actor, frame.summary.incident)),
        people: await listPeople(tx, id),
      },
      chosen: frame.lines.find((one) => one.id === line) ?? null,
      untaken: (await listUntakenContacts(tx, id)).length,
      organisations: await listFileNames(tx, id),
    };
  });
});

export type LoadedCalls = Awaited<ReturnType<typeof loadCalls>>;

/** The ledger: the cell's whole, and for a signatory the lines of their own organisation. */
export const loadCosts = cache(async ({ workspace, reference, search }: Asking) => {
  const { line } = lineAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadCosts(actor)) throw notFound("page");
    const frame = await readFrame(tx, reference, actor);
    const { id } = frame.summary.incident;
    const lines = await listCosts(tx, id);
    return {
      ...{ frame, lines, reach: actor.reach, mayRecord: canRecordCost(actor) },
      totals: await sumCosts(tx, id),
      chosen: lines.find((one) => one.id === line) ?? null,
      organisations: await listFileNames(tx, id),
    };
  });
});

export type LoadedCosts = Awaited<ReturnType<typeof loadCosts>>;

export const loadHandOvers = cache(async ({ workspace, reference, search }: Asking) => {
  const { line } = lineAsked.parse(await search);
  return inCellScope(workspace, reference, async (tx, frame, actor) => ({
    ...{ frame, mayRecord: canRecordHandOver(actor) },
    chosen: frame.handOvers.find((one) => one.id === line) ?? null,
    organisations: await listFileNames(tx, frame.summary.incident.id),
  }));
});

export type LoadedHandOvers = Awaited<ReturnType<typeof loadHandOvers>>;

export const loadCopies = cache(async ({ workspace, reference, search }: Asking) => {
  const { line } = lineAsked.parse(await search);
  return inCellScope(workspace, reference, async (_tx, frame, actor) => ({
    ...{ frame, mayRecord: canRecordCopy(onOpenCase(actor, frame.summary.incident)) },
    chosen: frame.copies.find((one) => one.id === line) ?? null,
  }));
});

export type LoadedCopies = Awaited<ReturnType<typeof loadCopies>>;
