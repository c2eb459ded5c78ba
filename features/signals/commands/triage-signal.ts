import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { canTriageSignal } from "../access.ts";
import { awaitsIncident } from "../rules.ts";
import { type TriageSignal, triageSignalInput } from "../schema.ts";
import { decideSignal } from "../writes.ts";

/** Says what a report is, with the reason. It can be said anew: what was said before stays in the log. */
export const triageSignal = command({
  input: triageSignalInput,
  load: getSubject,
  access: canTriageSignal,
  run: async ({ tx, actor, input, subject, now }) => {
    const tied = await tiedTo(tx, input);
    const decided = { state: input.decision, reason: input.reason, ...tied };
    const events = await decideSignal(tx, subject, decided, { actor, now, version: input.version });
    return { result: { reference: subject.reference, opensIncident: awaitsIncident(decided) }, events };
  },
});

async function getSubject(tx: Tx, { signalId }: TriageSignal) {
  const signal = await tx.signal.findFirst({ where: { id: signalId } });
  if (signal === null) throw notFound("signal");
  return signal;
}

type Tied = { readonly duplicateOf: string | null; readonly incidentId: string | null };

const NOTHING: Tied = { duplicateOf: null, incidentId: null };

/** The incident that holds the report, or what it repeats: never itself, nor another repetition. */
async function tiedTo(tx: Tx, { signalId, decision, incidentId, original }: TriageSignal): Promise<Tied> {
  if (decision === "breach") {
    if (incidentId !== null) await requireIncident(tx, incidentId, "incidentId");
    return { ...NOTHING, incidentId };
  }
  if (decision !== "duplicate" || original === null) return NOTHING;
  if (original.kind === "incident") {
    await requireIncident(tx, original.id, "original");
    return { ...NOTHING, incidentId: original.id };
  }
  const found = await tx.signal.findFirst({ where: { id: original.id }, select: { state: true } });
  if (found === null || found.state === "duplicate" || original.id === signalId)
    throw invalid("original", "choose");
  return { ...NOTHING, duplicateOf: original.id };
}

async function requireIncident(tx: Tx, id: string, field: string): Promise<void> {
  if ((await tx.incident.findFirst({ where: { id }, select: { id: true } })) === null)
    throw invalid(field, "choose");
}
