import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { ExportRecord } from "./schema.ts";

/** Who asked for a file, as they were, for an entry that the machine writes on their demand. */
export function takenBy({ id, name, roles }: Actor): ExportRecord["takenBy"] {
  return { id, name, roles: [...roles] };
}

/** What the log says of a file that left, or of one that was broken off. */
export function exportEvent({ incidentId, organisationId, sha256, ...said }: ExportRecord): Event {
  const about = { incidentId, organisationId, subjectId: newId() };
  return sha256 === null
    ? event("export.broken_off", { ...about, fields: said })
    : event("export.sent", { ...about, fields: { ...said, sha256 } });
}
