import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canActOnMany } from "../access.ts";
import { KINDS, type KindName } from "../catalogue.ts";
import { listPending, lockAct } from "../queries.ts";
import type { ChosenFile, ReadyAct } from "../rules.ts";
import { carryBatchInput } from "../schema.ts";
import { type SettledItem, settleItems } from "../writes.ts";

/**
 * Carries an act out for its next organisations, each of them whole or not at all: what cannot be done is refused with
 * the reason, the rest stands. Of two that run at once the second takes the organisations after the first's.
 */
export const carryBatch = command({
  input: carryBatchInput,
  load: async (tx, { bulkActId }) => {
    const act = await lockAct(tx, bulkActId);
    return { ...act, bulkKind: kindOf(act) };
  },
  access: (actor, { bulkKind }) => canActOnMany(actor) && bulkKind.may(actor),
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const files = await listPending(tx, subject.id, input);
    if (files.length === 0) throw new AppError("conflict", "nothing of it is pending");
    const { incidentId } = subject;
    const ready = subject.bulkKind.read(subject.input, { actor, now, incidentId });
    const isClosed = subject.incident.closedAt !== null;
    const outcome = isClosed ? refuseAll(files, "caseClosed") : await carryOut(tx, ready, files);
    const { pending, carried } = await settleItems(tx, { act: subject, settled: outcome.settled, now });
    const [first = carried, ...others] = [...outcome.events, carried];
    return { result: { pending }, events: [first, ...others] };
  },
});

function kindOf({ kind }: { readonly kind: string }) {
  if (!Object.hasOwn(KINDS, kind)) throw notFound("kind of act");
  return KINDS[kind as KindName];
}

function refuseAll(files: readonly ChosenFile[], reason: string) {
  const settled = files.map(({ exposureId }): SettledItem => ({ exposureId, state: "refused", reason }));
  return { settled, events: [] };
}

async function carryOut(tx: Tx, act: ReadyAct, files: readonly ChosenFile[]) {
  const refused = await act.refuse(tx, files);
  const doable = files.filter(({ exposureId }) => !refused.has(exposureId));
  const events = doable.length === 0 ? [] : await act.write(tx, doable);
  const written = new Set(events.map(({ organisationId }) => organisationId));
  const settled = files.map(({ exposureId, organisationId }): SettledItem => {
    const reason = refused.get(exposureId) ?? (written.has(organisationId) ? null : "nothingChanged");
    return { exposureId, state: reason === null ? "done" : "refused", reason };
  });
  return { settled, events };
}
