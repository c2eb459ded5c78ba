import { closeIncident } from "#features/incidents/closure/commands/close-incident.ts";
import { listOpenFiles } from "#features/incidents/closure/queries.ts";
import { stampOf } from "#features/incidents/closure/rules.ts";
import { type Principal, withScope } from "#lib/scope.ts";

/** Closes the operations of a case with everything that is open accepted. */
export async function closeCase(principal: Principal, incidentId: string, now: Temporal.Instant) {
  const open = await withScope(principal, (tx) => listOpenFiles(tx, incidentId));
  const accepted = open.map(stampOf);
  await closeIncident(
    principal,
    { incidentId, reason: "Terminé", accepted, acceptedFor: "Sans suite pour cet essai" },
    now,
  );
}
