import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { waitForOwn } from "#lib/repeated.ts";
import type { Origin } from "#lib/timeline.ts";
import { canActOnMany } from "../access.ts";
import { KINDS } from "../catalogue.ts";
import { findSameAct, listChosen } from "../queries.ts";
import { type BeginAct, beginActInput } from "../schema.ts";
import { writeBulkAct } from "../writes.ts";

/** Begins one act on many organisations of a case: whoever runs it next carries it out in batches. */
export const beginAct = command({
  input: beginActInput,
  load: async (tx, input) => ({ ...(await getIncident(tx, input)), kind: KINDS[input.kind] }),
  access: (actor, { kind }) => canActOnMany(actor) && kind.may(actor),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: incidentId, reference, kind } = subject;
    const files = await listChosen(tx, incidentId, input.exposureIds);
    if (files.length < new Set(input.exposureIds).size) throw invalid("exposureIds", "choose");
    const ready = kind.read(input.input, { actor, now, incidentId });
    const beginning = { actor, now, incidentId, kind: input.kind, input: ready.input, files };
    await waitForOwn(tx, { actor, about: incidentId });
    const same = await findSameAct(tx, beginning);
    if (same !== null) throw begunAlready(same);
    const { bulkActId, begun } = await writeBulkAct(tx, beginning);
    return { result: { bulkActId, reference }, events: [begun] };
  },
});

/** Names the act that runs: the path ends in its id. */
function begunAlready(bulkActId: string): AppError {
  const problems = [{ path: `bulkActId.${bulkActId}`, problem: "begunAlready" }];
  return new AppError("conflict", `the same act was begun within a minute: ${bulkActId}`, { problems });
}

async function getIncident(tx: Tx, { incidentId }: Pick<BeginAct, "incidentId">) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, reference: true, origin: true, closedAt: true },
  });
  if (incident === null) throw notFound("incident");
  return incident;
}
