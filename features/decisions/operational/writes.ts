import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { OperationalKind } from "./catalogue.ts";

type Proposing = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly proposals: readonly {
    readonly kind: OperationalKind;
    /** Null: for the whole case. */
    readonly organisationId: string | null;
    readonly why: string;
  }[];
};

/** Puts operational decisions before who may take them. */
export async function writeOperationalProposals(tx: Tx, proposing: Proposing): Promise<Event[]> {
  const { actor, now, incidentId, proposals } = proposing;
  const proposed = {
    state: "proposed",
    proposedAt: now.toString(),
    proposedBy: actor.name,
    proposedById: actor.id,
  };
  const rows = proposals.map(({ kind, organisationId, why }) => ({
    ...{ workspaceId: actor.workspaceId, id: newId(), incidentId, organisationId, kind, why },
    ...{ ...proposed, version: 1 },
  }));
  await insertRows(tx, [{ table: "operational_decisions", rows }]);
  return rows.map(({ id: subjectId, organisationId, kind, why }) =>
    event("operational.proposed", {
      ...{ incidentId, organisationId, subjectId },
      fields: { organisationId, kind, why, ...proposed },
    }),
  );
}
