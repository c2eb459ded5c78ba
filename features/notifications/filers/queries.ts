import { listFilers } from "#features/organisations/mandates/queries.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { listToDo } from "../queries.ts";
import { deriveFiler } from "./rules.ts";

type Asking = { readonly actor: Actor; readonly now: Temporal.Instant };

/** What the organisations that this person speaks for still owe, the earliest first, and who does each. */
export async function listDuties(tx: Tx, { actor, now }: Asking) {
  const duties = (await listToDo(tx, actor.organisationIds)).filter(
    ({ incident }) => incident.origin !== "demonstration",
  );
  const filersOf = await listFilers(tx, actor.organisationIds, now);
  return duties.map((duty) => ({
    ...duty,
    filer: deriveFiler(duty, filersOf.get(duty.organisationId) ?? [], actor.id),
  }));
}

export type OwnDuty = Awaited<ReturnType<typeof listDuties>>[number];
