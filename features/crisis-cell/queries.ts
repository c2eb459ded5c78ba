import { directsCell } from "#features/decisions/operational/queries.ts";
import { hasRole } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import type { Duty } from "./rules.ts";

const MOST_DEADLINES = 5;

/** Who is of the cell, by name. */
export function listPeople(tx: Tx, incidentId: string) {
  return tx.cellPerson.findMany({
    where: { incidentId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      memberId: true,
      name: true,
      position: true,
      firm: true,
      phone: true,
      cell: true,
      version: true,
    },
  });
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>[number];

/** Who holds which role from when to when, in the order in which it begins. */
export async function listDuties(tx: Tx, incidentId: string): Promise<Duty[]> {
  const rows = await tx.cellDuty.findMany({
    where: { incidentId },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      role: true,
      personId: true,
      fromAt: true,
      untilAt: true,
      person: { select: { name: true } },
    },
  });
  return rows.map(({ person, fromAt, untilAt, ...duty }) => ({
    ...duty,
    name: person.name,
    fromAt: fromAt.getTime(),
    untilAt: untilAt?.getTime() ?? null,
  }));
}

type Directing = { readonly incidentId: string; readonly actor: Actor; readonly now: Temporal.Instant };

/** Who directs may decide: whether somebody does is the DPO's to say, or the director's of the moment. */
export async function setsDirection(tx: Tx, directing: Directing): Promise<boolean> {
  return hasRole(directing.actor, "dpo") || directsCell(tx, directing);
}

/** Who came and went, the latest first. */
export async function listPresences(tx: Tx, incidentId: string) {
  const rows = await tx.cellPresence.findMany({
    where: { incidentId },
    orderBy: [{ arrivedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      personId: true,
      arrivedAt: true,
      leftAt: true,
      person: { select: { name: true, position: true, cell: true } },
    },
  });
  return rows.map(({ person, ...presence }) => ({ ...presence, ...person }));
}

export type ListedPresence = Awaited<ReturnType<typeof listPresences>>[number];

/** What shifts left to one another, the latest first. */
export async function listShiftNotes(tx: Tx, incidentId: string) {
  const rows = await tx.shiftNote.findMany({
    where: { incidentId },
    orderBy: [{ writtenAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      role: true,
      deadlines: true,
      open: true,
      note: true,
      writtenAt: true,
      writtenBy: true,
      writerId: true,
      receivedAt: true,
      receivedBy: true,
    },
  });
  return rows.map((row) => ({ ...row, deadlines: row.deadlines as unknown as readonly KeptDeadline[] }));
}

export type ListedNote = Awaited<ReturnType<typeof listShiftNotes>>[number];

/** A deadline as it stood when a note was written. */
export type KeptDeadline = {
  readonly obligationId: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: string | null;
  readonly organisationName: string;
  readonly timeZone: string;
  readonly dueAt: string;
};

/** The next dates of a case, the first first: what a shift leaves to the next. */
export async function listNextDeadlines(tx: Tx, incidentId: string) {
  const rows = await tx.obligation.findMany({
    where: {
      incidentId,
      state: { in: ["due", "undetermined"] },
      incidentClosed: false,
      dueAt: { not: null },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: MOST_DEADLINES,
    select: {
      id: true,
      ruleId: true,
      addressee: true,
      ownRule: true,
      dueAt: true,
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
    },
  });
  return rows.flatMap(({ id, exposure, dueAt, ownRule, ...row }) =>
    dueAt === null
      ? []
      : [
          {
            ...{ ...row, obligationId: id, dueAt, ownRule: nameOf(ownRule) },
            organisationName: exposure.organisation.name,
            timeZone: exposure.organisation.timeZone,
          },
        ],
  );
}

function nameOf(ownRule: unknown): string | null {
  if (typeof ownRule !== "object" || ownRule === null || !("name" in ownRule)) return null;
  return String(ownRule.name);
}

/** The members a cell can be staffed from. */
export function listStaffable(tx: Tx) {
  return tx.member.findMany({
    where: { endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, roles: true },
  });
}
