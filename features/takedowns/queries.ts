import type { Tx } from "#lib/db.ts";
import { earliest, type Moment } from "#lib/moment.ts";
import { COPY_STATES, type CopyState } from "./catalogue.ts";
import { copyState, isStillOnline } from "./rules.ts";

const ZONE = "Europe/Paris";

/** Every copy seen online, those that are still there first; each with its steps and how it stands. */
export async function listTakedowns(tx: Tx, incidentId: string) {
  const rows = await tx.onlineCopy.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      place: true,
      address: true,
      foundAt: true,
      foundBy: true,
      note: true,
      recordedAt: true,
      struckAt: true,
      struckFor: true,
      steps: {
        select: {
          id: true,
          step: true,
          result: true,
          happenedAt: true,
          reference: true,
          note: true,
          recordedAt: true,
          recordedBy: true,
        },
      },
    },
  });
  return rows
    .map(({ steps: stored, foundAt, ...row }) => {
      const steps = stored.map(asStep).sort(inOrder);
      const state = copyState(steps.map((step) => ({ ...step, recordedAt: step.recordedAt.getTime() })));
      const lastCheck = steps.findLast(({ step }) => step === "checked") ?? null;
      const isOnline = row.struckAt === null && isStillOnline(state);
      return { ...row, foundAt: foundAt as Moment, steps, state, lastCheck, isOnline };
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

export type ListedCopy = Awaited<ReturnType<typeof listTakedowns>>[number];

function asStep<Step extends { happenedAt: unknown }>({ happenedAt, ...step }: Step) {
  const moment = happenedAt as Moment;
  return { ...step, happenedAt: moment, at: earliest(moment, ZONE).epochMilliseconds };
}

type Dated = { readonly at: number; readonly recordedAt: Date };

function inOrder(a: Dated, b: Dated): number {
  return a.at - b.at || a.recordedAt.getTime() - b.recordedAt.getTime();
}

function rankOf({ struckAt, state }: { readonly struckAt: Date | null; readonly state: CopyState }): number {
  return struckAt === null ? COPY_STATES.indexOf(state) : COPY_STATES.length;
}
