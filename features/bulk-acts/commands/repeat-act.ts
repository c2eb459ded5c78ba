import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canActOnMany } from "../access.ts";
import { KINDS, type KindName } from "../catalogue.ts";
import { getAct, listChosen, listRefused } from "../queries.ts";
import { repeatActInput } from "../schema.ts";
import { writeBulkAct } from "../writes.ts";

/** The same act once more, for the organisations that it was refused for. */
export const repeatAct = command({
  input: repeatActInput,
  load: (tx, { bulkActId }) => getAct(tx, bulkActId),
  access: (actor, act) => canActOnMany(actor) && KINDS[act.kind as KindName].may(actor),
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, subject, now }) => {
    const { incidentId, incident, input } = subject;
    const kind = subject.kind as KindName;
    const refused = (await listRefused(tx, subject.id)).map(({ exposureId }) => exposureId);
    if (refused.length === 0) throw invalid("bulkActId", "choose");
    const files = await listChosen(tx, incidentId, refused);
    const { bulkActId, begun } = await writeBulkAct(tx, { actor, now, incidentId, kind, input, files });
    return { result: { bulkActId, reference: incident.reference }, events: [begun] };
  },
});
