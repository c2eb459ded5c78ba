import type { z } from "zod";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { earliest, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWriteEntry } from "../access.ts";
import { writeEntryInput } from "../schema.ts";

/** Where a day begins first. */
const EASTERNMOST = "Pacific/Kiritimati";

export const writeEntry = command({
  input: writeEntryInput,
  load: getPlace,
  access: canWriteEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ input, subject: { organisationId }, now }) => {
    const { incidentId, text, source, label, occurred } = input;
    if (occurred !== null && Temporal.Instant.compare(earliest(occurred, EASTERNMOST), now) > 0)
      throw invalid("occurred", "inFuture");
    const entryId = newId();
    const written = event("entry.written", {
      incidentId,
      organisationId,
      subjectId: entryId,
      occurred: occurredAt(occurred),
      label,
      fields: { text, source },
    });
    return { result: { entryId }, events: [written] };
  },
});

type Input = z.output<typeof writeEntryInput>;
type Place = { readonly organisationId: string | null; readonly origin: Origin };

/** The case, and the file within it; who sees one organisation's file alone writes there without naming it. */
async function getPlace(tx: Tx, { incidentId, organisationId }: Input, actor: Actor): Promise<Place> {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { origin: true, exposures: { select: { organisationId: true } } },
  });
  if (incident === null) throw notFound("incident");
  const origin = incident.origin as Origin;
  const files = incident.exposures.map((exposure) => exposure.organisationId);
  if (organisationId !== null) {
    if (!files.includes(organisationId)) throw notFound("organisation");
    return { organisationId, origin };
  }
  const [only, another] = files;
  if (actor.reach === "workspace" || only === undefined) return { organisationId: null, origin };
  if (another !== undefined) throw invalid("organisationId", "choose");
  return { organisationId: only, origin };
}
