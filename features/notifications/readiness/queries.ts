import { listSigners } from "#features/organisations/mandates/queries.ts";
import { findFormFor } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import type { DraftState } from "../drafts/catalogue.ts";
import { findDrafts } from "../drafts/queries.ts";
import { listWithdrawn } from "../receipts/queries.ts";
import { countReady } from "./rules.ts";

/** Told in writing, or was told. */
const OWED = ["due", "undetermined", "open", "filed"];
const SHOWN = 100;

type Asked = {
  readonly incidentId: string;
  readonly organisation?: string | undefined;
  readonly now: Temporal.Instant;
  /** By draft: how much contradicts it that is open. */
  readonly contradictions: ReadonlyMap<string, number>;
};

export type ReadinessCell = {
  readonly organisationId: string;
  readonly column: string;
  readonly state: DraftState | "none";
  /** Where the draft stands; null while nobody began one. */
  readonly draftId: string | null;
};

/** How far each organisation is with each form of a case: what can be sent, and whose signature the rest waits for. */
export async function listReadiness(tx: Tx, { incidentId, organisation, now, contradictions }: Asked) {
  const duties = await tx.obligation.findMany({
    where: { incidentId, state: { in: OWED } },
    select: {
      ...{ id: true, organisationId: true, ruleId: true, addressee: true, filedAt: true },
      exposure: { select: { organisation: { select: { name: true } } } },
    },
    orderBy: [{ ruleId: "asc" }, { addressee: "asc" }, { subject: "asc" }, { id: "asc" }],
  });
  const drafts = Map.groupBy(await findDrafts(tx, { incidentId }), ({ obligationId }) => obligationId);
  const withdrawn = await listWithdrawn(tx, incidentId);
  const columns = new Map<
    string,
    { readonly key: string; readonly form: Form; readonly addressee: string }
  >();
  const cells = duties.flatMap((duty): ReadinessCell[] => {
    const { ruleId, addressee, organisationId } = duty;
    const form = findFormFor(ruleId, addressee);
    if (form === null) return [];
    const column = `${form.id} ${addressee}`;
    columns.set(column, { key: column, form, addressee });
    const draft = (drafts.get(duty.id) ?? []).findLast(
      ({ id, state }) => state !== "abandoned" && !withdrawn.has(id),
    );
    const bare = duty.filedAt === null ? ("none" as const) : ("filed" as const);
    return [{ organisationId, column, state: draft?.state ?? bare, draftId: draft?.id ?? null }];
  });
  const named = new Map(
    duties.map((duty) => [duty.organisationId, duty.exposure.organisation.name] as const),
  );
  const isWritten = new Set(cells.map(({ organisationId }) => organisationId));
  const organisations = [...named]
    .filter(([id]) => isWritten.has(id) && (organisation === undefined || id === organisation))
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  const waiting = cells.flatMap(({ state, organisationId }) =>
    state === "in_review" ? [organisationId] : [],
  );
  const signers = await listSigners(tx, [...new Set(waiting)], now);
  const signersOf = (id: string) => [...new Set((signers.get(id) ?? []).map(({ holder }) => holder))];
  return {
    ...{ columns: [...columns.values()], total: organisations.length },
    counts: countReady(cells, signersOf, contradictions),
    signersOf,
    rows: organisations.slice(0, SHOWN).map((one) => ({
      ...one,
      cells: cells.filter(({ organisationId }) => organisationId === one.id),
    })),
  };
}
export type Readiness = Awaited<ReturnType<typeof listReadiness>>;
