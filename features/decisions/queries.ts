import type { ObligationDetail } from "#features/obligations/queries.ts";
import { NO_MANDATE } from "#features/organisations/mandates/catalogue.ts";
import { hasMandate, listSigners, readMandate } from "#features/organisations/mandates/queries.ts";
import { type UsedMandate, usedMandate } from "#features/organisations/mandates/rules.ts";
import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { canAskForDecisions, canDecideObligation } from "./access.ts";
import { CELL, listDecidable, listRequests } from "./asking/queries.ts";
import type { OperationalState } from "./operational/catalogue.ts";
import { directsCell, listOperational } from "./operational/queries.ts";
import { outcomesFor, registerOnly } from "./rules.ts";

type DecidedCell = {
  readonly id: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly subject: string;
  readonly ownRule: unknown;
};

type Listed = {
  readonly id: string;
  /** When it was decided; a proposal that waits has none. */
  readonly at: Date | null;
  /** Null: for the whole case. */
  readonly organisationId: string | null;
  readonly organisation: string | null;
  /** Whose decision it is, in their own name or as recorded for them. */
  readonly by: string | null;
  readonly reasons: string;
};

/** One line of the list of decisions of a case. */
export type ListedDecision = Listed &
  (
    | {
        readonly sort: "controller";
        readonly outcome: string;
        readonly obligation: DecidedCell;
        readonly timeZone: string;
        readonly retained: {
          readonly risk: string;
          readonly exemptions34: readonly string[];
          readonly encrypted: boolean | null;
        };
        readonly mandate: UsedMandate | null;
        readonly opinion: {
          readonly advice: string;
          readonly reasons: string;
          readonly givenBy: string;
          readonly givenAt: Date;
        } | null;
      }
    | {
        readonly sort: "operational";
        readonly kind: string;
        readonly why: string;
        readonly state: OperationalState;
        readonly recordedBy: string | null;
        readonly proposedAt: Date;
        readonly proposedBy: string;
        readonly doneAt: Date | null;
        readonly revokedAt: Date | null;
        readonly revokedFor: string | null;
      }
  );

/** What the controllers decided and what was decided operationally, in one list by date; proposals that wait come last. */
export async function listDecisions(tx: Tx, incidentId: string): Promise<ListedDecision[]> {
  const controllers = await listControllerDecisions(tx, incidentId);
  const operational = await listOperational(tx, incidentId);
  const lines: ListedDecision[] = [
    ...controllers,
    ...operational.map(({ organisation, decidedAt, decidedBy, takenBy, reasons, ...kept }) => ({
      ...kept,
      sort: "operational" as const,
      at: decidedAt,
      organisation: organisation?.name ?? null,
      by: takenBy ?? decidedBy,
      recordedBy: takenBy === null ? null : decidedBy,
      reasons: reasons ?? "",
    })),
  ];
  const order = ({ at }: ListedDecision) => at?.getTime() ?? Number.POSITIVE_INFINITY;
  return lines.sort((one, other) => order(one) - order(other));
}

async function listControllerDecisions(tx: Tx, incidentId: string): Promise<ListedDecision[]> {
  const decisions = await tx.decision.findMany({
    where: { incidentId },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, outcome: true, reasons: true, opinionId: true },
      ...{ decidedAt: true, decidedBy: true, mandate: true },
      obligation: {
        select: {
          ...CELL,
          opinions: { select: { id: true, advice: true, reasons: true, givenBy: true, givenAt: true } },
          exposure: {
            select: {
              ...{ risk: true, exemptions34: true, encrypted: true },
              organisation: { select: { name: true, timeZone: true } },
            },
          },
        },
      },
    },
  });
  return decisions.map(({ obligation, opinionId, decidedAt, decidedBy, mandate, ...decision }) => {
    const { opinions, exposure, ...cell } = obligation;
    const { organisation, ...retained } = exposure;
    return {
      ...decision,
      sort: "controller",
      at: decidedAt,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
      retained,
      by: decidedBy,
      obligation: cell,
      mandate: mandate as UsedMandate | null,
      opinion: opinions.find(({ id }) => id === opinionId) ?? null,
    };
  });
}

/** The cells by which one tells who has neither to notify nor to communicate. */
export function listReleased(tx: Tx, incidentId: string) {
  return tx.obligation.findMany({
    where: { incidentId, ruleId: { in: ["eu.gdpr.33-1", "eu.gdpr.34-1"] } },
    select: {
      organisationId: true,
      ruleId: true,
      state: true,
      exposure: { select: { organisation: { select: { name: true } } } },
    },
  });
}

type Signing = {
  readonly obligation: ObligationDetail;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
};

/** Whether a person may decide about an obligation, by which mandate, and if they cannot sign, why. */
export async function readSigning(tx: Tx, { obligation, actor, now }: Signing) {
  const { organisationId, exposure } = obligation;
  const { timeZone } = exposure.organisation;
  const held = { organisationId, memberId: actor.id, purpose: "decide" } as const;
  const isDelegate = await hasMandate(tx, held);
  if (!canDecideObligation(actor, { organisationId, isDelegate })) return null;
  const found = await readMandate(tx, { ...held, timeZone, at: now });
  const isOwnOpinion = await hasAdvised(tx, obligation, actor);
  return {
    outcomes: outcomesFor(obligation),
    mandate: found.mandate === null ? null : usedMandate(found.mandate),
    problem: found.mandate === null ? NO_MANDATE[found.why] : isOwnOpinion ? ("ownOpinion" as const) : null,
  };
}

/** Four eyes: whoever advised does not decide, by whatever account of theirs. */
export async function hasAdvised(
  tx: Tx,
  { opinions }: Pick<ObligationDetail, "opinions">,
  actor: Actor,
): Promise<boolean> {
  const accounts = await listAccountsOfPerson(tx, actor.id);
  return opinions.some(({ givenById }) => accounts.some((account) => account === givenById));
}

export type SigningStanding = NonNullable<Awaited<ReturnType<typeof readSigning>>>;

/** What one must know of the case to decide for one organisation. */
export function getCaseFacts(tx: Tx, exposureId: string) {
  return tx.exposure.findFirstOrThrow({
    where: { id: exposureId },
    select: {
      ...{ risk: true, encrypted: true, exemptions34: true },
      organisation: { select: { name: true, timeZone: true } },
      incident: {
        select: {
          ...{ reference: true, title: true, description: true, kind: true, origin: true, closedAt: true },
          ...{ dataCategories: true, vendorName: true, productName: true },
        },
      },
      labs: {
        orderBy: { lab: { number: "asc" } },
        select: { personsEstimated: true, personsConfirmed: true, lab: { select: { id: true, name: true } } },
      },
    },
  });
}

type Reading = {
  readonly incidentId: string;
  readonly actor: Actor;
  /** Of which duty the decisions can be asked for; without one, the first. */
  readonly duty: string | undefined;
  readonly isOpen: boolean;
  readonly now: Temporal.Instant;
};

/** All that the page of decisions shows, with what this person may do there. */
export async function readDecisions(tx: Tx, { incidentId, actor, duty, isOpen, now }: Reading) {
  const asks = isOpen && canAskForDecisions(actor);
  const decidable = asks ? await listDecidable(tx, incidentId) : [];
  const duties = [...new Set(decidable.map(({ ruleId }) => ruleId))].sort(byWeight);
  const chosen = duties.find((one) => one === duty) ?? duties[0];
  const shown = decidable.filter(({ ruleId }) => ruleId === chosen);
  const requests = await listRequests(tx, incidentId);
  const organisationIds = [...new Set([...shown, ...requests].map(({ organisationId }) => organisationId))];
  const released = await listReleased(tx, incidentId);
  const only = registerOnly(released);
  const names = new Map(released.map((cell) => [cell.organisationId, cell.exposure.organisation.name]));
  const isDirector = await directsCell(tx, { incidentId, actor, now });
  return {
    ...{ incidentId, actor, asks, duties, duty: chosen, decidable: shown, isDirector, isOpen },
    now: now.epochMilliseconds,
    signers: asks ? await listSigners(tx, organisationIds, now) : new Map<string, readonly Signer[]>(),
    requests,
    decisions: await listDecisions(tx, incidentId),
    operational: await listOperational(tx, incidentId),
    registerOnly: only.map((id) => names.get(id) ?? "").sort((one, other) => one.localeCompare(other)),
  };
}

type Signer = { readonly holder: string; readonly memberId: string };
export type ReadDecisions = Awaited<ReturnType<typeof readDecisions>>;

const FIRST = ["eu.gdpr.33-1", "eu.gdpr.34-1"];

/** The two decisions that every breach needs come first. */
function byWeight(one: string, other: string): number {
  const place = (ruleId: string) => (FIRST.includes(ruleId) ? FIRST.indexOf(ruleId) : FIRST.length);
  return place(one) - place(other);
}
