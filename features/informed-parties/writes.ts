import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { PartyInput } from "./schema.ts";

type Recording = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly files: readonly { readonly exposureId: string; readonly organisationId: string }[];
  readonly party: PartyInput;
  /** The version the person saw, of the one file; left out: as it is now. */
  readonly version?: number;
};

/** Records the same of one sort of party for each of these files, over what was recorded before: one entry each. */
export async function writeParties(tx: Tx, recording: Recording): Promise<Event[]> {
  const { actor, now, incidentId, files, party, version } = recording;
  const { sort, state, informedOn, informedBy, channel, why } = party;
  const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
  const rows = files.map(({ exposureId, organisationId }) => ({
    ...{ id: newId(), exposureId, organisationId },
  }));
  const kept = await tx.$queryRaw<{ id: string; exposure_id: string }[]>`
    INSERT INTO informed_parties (workspace_id, id, incident_id, exposure_id, organisation_id, sort, state, informed_on,
      informed_by, channel, why, recorded_at, recorded_by)
    SELECT ${actor.workspaceId}::uuid, f.id, ${incidentId}::uuid, f."exposureId", f."organisationId", ${sort}, ${state},
      ${informedOn}::date, ${informedBy}, ${channel}, ${why}, ${recorded.recordedAt}::timestamptz, ${actor.name}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS f(id uuid, "exposureId" uuid, "organisationId" uuid)
    ORDER BY f."exposureId"
    ON CONFLICT (workspace_id, exposure_id, sort) DO UPDATE SET state = EXCLUDED.state,
      informed_on = EXCLUDED.informed_on, informed_by = EXCLUDED.informed_by, channel = EXCLUDED.channel,
      why = EXCLUDED.why, recorded_at = EXCLUDED.recorded_at, recorded_by = EXCLUDED.recorded_by,
      version = informed_parties.version + 1
    WHERE ${version ?? null}::int IS NULL OR informed_parties.version = ${version ?? null}::int
    RETURNING id, exposure_id`;
  if (kept.length < files.length) throw new AppError("conflict", "somebody recorded it meanwhile");
  const idOf = new Map(kept.map((row) => [row.exposure_id, row.id]));
  return files.map(({ exposureId, organisationId }) =>
    event("party.recorded", {
      ...{ incidentId, organisationId, subjectId: idOf.get(exposureId) ?? "" },
      occurred: informedOn === null ? null : { date: informedOn },
      fields: { exposureId, organisationId, sort, state, informedOn, informedBy, channel, why, ...recorded },
    }),
  );
}
