import type { Tx } from "#lib/db.ts";
import { listAccountsOfPerson } from "../persons/queries.ts";
import type { Purpose } from "./catalogue.ts";
import { type MandateStanding, standingAmong, standingOn } from "./rules.ts";

const SHOWN = {
  id: true,
  memberId: true,
  holder: true,
  capacity: true,
  purposes: true,
  fromOn: true,
  untilOn: true,
  basis: true,
  endedFor: true,
  grantedBy: true,
  grantedById: true,
  version: true,
} as const;

type Sought = {
  readonly organisationId: string;
  readonly memberId: string;
  readonly purpose: Purpose;
  /** The day on which the act takes place, where the organisation keeps its clock. */
  readonly on: Temporal.PlainDate;
  /** Accounts whose grants do not count: those of the person who would decide. */
  readonly notGrantedBy?: readonly string[];
};

/** The mandate by which a member may decide or file for an organisation on a day; the last day counts. */
export function findMandate(tx: Tx, { organisationId, memberId, purpose, on, notGrantedBy = [] }: Sought) {
  const day = `${on.toString()}T00:00:00Z`;
  return tx.mandate.findFirst({
    where: {
      organisationId,
      memberId,
      purposes: { has: purpose },
      fromOn: { lte: day },
      AND: [
        { OR: [{ untilOn: null }, { untilOn: { gte: day } }] },
        { OR: [{ grantedById: null }, { grantedById: { notIn: [...notGrantedBy] } }] },
      ],
    },
    orderBy: [{ fromOn: "desc" }, { id: "asc" }],
    select: SHOWN,
  });
}

/** All by which somebody, of the workspace or not, may decide or file for an organisation on a day. */
export function listMandatesInForce(tx: Tx, { organisationId, purpose, on }: Omit<Sought, "memberId">) {
  const day = `${on.toString()}T00:00:00Z`;
  return tx.mandate.findMany({
    where: {
      ...{ organisationId, purposes: { has: purpose }, fromOn: { lte: day } },
      OR: [{ untilOn: null }, { untilOn: { gte: day } }],
    },
    orderBy: [{ holder: "asc" }, { fromOn: "desc" }, { id: "asc" }],
    select: SHOWN,
  });
}

type Acting = Pick<Sought, "organisationId" | "memberId" | "purpose"> & {
  /** Where the organisation keeps its clock: its midnight ends the last day. */
  readonly timeZone: string;
  readonly at: Temporal.Instant;
};

/**
 * By which mandate a member acts for an organisation at an instant; without one, why there is none. Nobody decides by a
 * mandate that the same person recorded, whichever account they recorded it with.
 */
export async function readMandate(tx: Tx, { at, timeZone, ...sought }: Acting): Promise<MandateStanding> {
  const on = at.toZonedDateTimeISO(timeZone).toPlainDate();
  const notGrantedBy = sought.purpose === "decide" ? await listAccountsOfPerson(tx, sought.memberId) : [];
  const mandate = await findMandate(tx, { ...sought, on, notGrantedBy });
  if (mandate !== null) return { mandate };
  if (notGrantedBy.length > 0 && (await findMandate(tx, { ...sought, on })) !== null)
    return { mandate: null, why: "own" };
  const { organisationId, memberId, purpose } = sought;
  const others = await tx.mandate.findMany({
    where: { organisationId, memberId, purposes: { has: purpose } },
    select: SHOWN,
  });
  return { mandate: null, why: standingAmong(others, on) };
}

/** Did this member ever get a mandate of this kind from the organisation, be it over? */
export async function hasMandate(tx: Tx, { organisationId, memberId, purpose }: Omit<Sought, "on">) {
  const count = await tx.mandate.count({ where: { organisationId, memberId, purposes: { has: purpose } } });
  return count > 0;
}

/** Who may decide for these organisations now and can be asked here: the legal representative, then the delegates. */
export async function listSigners(tx: Tx, organisationIds: readonly string[], now: Temporal.Instant) {
  const mandates = await tx.mandate.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      purposes: { has: "decide" },
      member: { endedAt: null },
    },
    orderBy: [{ capacity: "desc" }, { fromOn: "asc" }, { grantedAt: "asc" }, { id: "asc" }],
    select: { ...SHOWN, organisationId: true, organisation: { select: { timeZone: true } } },
  });
  const named = mandates
    .filter(holdsAt(now))
    .flatMap(({ memberId, ...mandate }) => (memberId === null ? [] : [{ ...mandate, memberId }]));
  return Map.groupBy(named, ({ organisationId }) => organisationId);
}

type Zoned = Parameters<typeof standingOn>[0] & { readonly organisation: { readonly timeZone: string } };

const holdsAt =
  (now: Temporal.Instant) =>
  ({ organisation, fromOn, untilOn }: Zoned): boolean =>
    standingOn({ fromOn, untilOn }, now.toZonedDateTimeISO(organisation.timeZone).toPlainDate()) === "valid";

/** Who may file for these organisations now, be it a name alone; whoever left the workspace does not. */
export async function listFilers(tx: Tx, organisationIds: readonly string[], now: Temporal.Instant) {
  const mandates = await tx.mandate.findMany({
    where: {
      ...{ organisationId: { in: [...organisationIds] }, purposes: { has: "file" } },
      OR: [{ memberId: null }, { member: { endedAt: null } }],
    },
    orderBy: [{ fromOn: "desc" }, { grantedAt: "asc" }, { id: "asc" }],
    select: { ...SHOWN, organisationId: true, organisation: { select: { timeZone: true } } },
  });
  return Map.groupBy(mandates.filter(holdsAt(now)), ({ organisationId }) => organisationId);
}

/** All that were ever given for an organisation, the latest first. */
export function listMandates(tx: Tx, organisationId: string) {
  return tx.mandate.findMany({
    where: { organisationId },
    orderBy: [{ fromOn: "desc" }, { grantedAt: "desc" }, { id: "asc" }],
    select: SHOWN,
  });
}

export type ListedMandate = Awaited<ReturnType<typeof listMandates>>[number];

/** Who could hold one: the DPOs, and those who speak for the organisation. */
export function listPossibleHolders(tx: Tx, organisationId: string) {
  return tx.member.findMany({
    where: {
      endedAt: null,
      OR: [
        { roles: { has: "dpo" } },
        {
          roles: { hasSome: ["signatory", "lab_manager"] },
          organisations: { some: { organisationId, endedAt: null } },
        },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
