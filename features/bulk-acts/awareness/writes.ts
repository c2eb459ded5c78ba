import { z } from "zod";
import { instantsOf, listExposuresById, listOnSheet } from "#features/exposures/queries.ts";
import { awarenessProblem } from "#features/exposures/rules.ts";
import { writeAwareness } from "#features/exposures/writes.ts";
import { impersonalText } from "#features/timeline/schema.ts";
import { hasRole } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { type Moment, momentOrUnknown } from "#lib/moment.ts";
import { bulkKind, type ChosenFile } from "../rules.ts";
import { countMoves } from "./queries.ts";

/** Sets when the organisations became aware: dates not yet settled move, filed and decided ones get a review. */
export const setAwareness = bulkKind({
  input: z.strictObject({
    awareness: momentOrUnknown,
    note: impersonalText(4_000).default(""),
    reason: impersonalText(4_000).min(1, { error: "required" }),
  }),
  may: (actor) => hasRole(actor, "dpo"),
  fields: [
    { name: "awareness", as: "moment", must: "required" },
    { name: "note", as: "line", must: "optional" },
    { name: "reason", as: "prose", must: "required" },
  ],
  refuse: async (tx, { files, input, now }) => {
    const exposures = await exposuresOf(tx, files);
    const onSheet = await listOnSheet(
      tx,
      files.map(({ exposureId }) => exposureId),
    );
    return new Map(
      exposures.flatMap((exposure) => {
        const detection = exposure.incident.detection as Moment | null;
        const zone = exposure.organisation.timeZone;
        const problem = awarenessProblem({ ...input, detection, zone }, now)?.problem;
        const before = instantsOf(exposure).awareness ?? null;
        const same = isSame(before, input.awareness) && exposure.awarenessNote === input.note;
        const followsSheet = onSheet.has(exposure.id) ? "onSheet" : null;
        const reason = followsSheet ?? problem ?? (same ? "sameAwareness" : null);
        return reason === null ? [] : [[exposure.id, reason] as const];
      }),
    );
  },
  write: (tx, { actor, now, files, input }) =>
    writeAwareness(tx, {
      actor,
      now,
      changes: files.map(({ exposureId }) => ({ exposureId, ...input })),
    }),
  countMoves: (tx, { files, input, now }) => countMoves(tx, { files, awareness: input.awareness, now }),
});

function exposuresOf(tx: Tx, files: readonly ChosenFile[]) {
  return listExposuresById(
    tx,
    files.map(({ exposureId }) => exposureId),
  );
}

function isSame(one: Moment | null, other: Moment | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
