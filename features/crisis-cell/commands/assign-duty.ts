import { directsCell } from "#features/decisions/operational/queries.ts";
import { hasRole } from "#lib/access.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { CONTINUOUS_ROLES } from "../catalogue.ts";
import { overlaps, type Span } from "../rules.ts";
import { assignDutyInput } from "../schema.ts";
import { getPerson, lockRota, written } from "../writes.ts";

/**
 * Gives somebody a role from one moment to another. Director and log keeper are one at a time: who takes over relieves
 * the one whose shift had no end; a shift that has one is not cut short by another.
 */
export const assignDuty = command({
  input: assignDutyInput,
  load: getPerson,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input, subject: { incidentId, memberId, name }, now }) => {
    if (input.incidentId !== incidentId) throw invalid("personId", "choose");
    const { personId, role } = input;
    const from = input.fromAt === null ? now : Temporal.Instant.from(input.fromAt);
    const until = input.untilAt === null ? null : Temporal.Instant.from(input.untilAt);
    const span = { fromAt: from.epochMilliseconds, untilAt: until?.epochMilliseconds ?? null };
    if (span.untilAt !== null && span.untilAt <= span.fromAt) throw invalid("untilAt", "endBeforeStart");
    await lockRota(tx, incidentId);
    if (role === "director") await assertNamesDirector(tx, { actor, now, incidentId, memberId });
    const relieved = await relieve(tx, { incidentId, personId, role, span });
    const fields = { personId, name, role, fromAt: written(from), untilAt: until && written(until) };
    const dutyId = newId();
    const { name: _name, ...row } = fields;
    await tx.cellDuty.createMany({
      data: { workspaceId: actor.workspaceId, id: dutyId, incidentId, ...row },
    });
    const assigned = event("duty.assigned", {
      ...{ incidentId, subjectId: dutyId, occurred: written(from) },
      fields,
    });
    const events: [Event, ...Event[]] = [assigned, ...relieved];
    return { result: { dutyId }, events };
  },
});

type Naming = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  /** Whose membership it is that would direct; null for somebody from outside. */
  readonly memberId: string | null;
};

/** Who directs may decide: the DPO names them, or the director of the moment names another. */
async function assertNamesDirector(tx: Tx, { actor, now, incidentId, memberId }: Naming): Promise<void> {
  if (hasRole(actor, "dpo")) return;
  const isOther = memberId !== actor.id;
  if (!isOther || !(await directsCell(tx, { incidentId, actor, now })))
    throw invalid("role", "directorNaming");
}

type Taking = { incidentId: string; personId: string; role: string; span: Span };

/** Ends the open shifts that the new one takes over; whatever else would stand twice is refused. */
async function relieve(tx: Tx, { incidentId, personId, role, span }: Taking): Promise<Event[]> {
  const isContinuous = CONTINUOUS_ROLES.some((one) => one === role);
  const held = await tx.cellDuty.findMany({
    where: { incidentId, role, ...(isContinuous ? {} : { personId }) },
    select: { id: true, fromAt: true, untilAt: true, person: { select: { name: true } } },
  });
  const standing = held
    .map(({ fromAt, untilAt, ...duty }) => ({
      ...duty,
      fromAt: fromAt.getTime(),
      untilAt: untilAt?.getTime() ?? null,
    }))
    .filter((duty) => overlaps(duty, span));
  const open = standing.filter(({ fromAt, untilAt }) => untilAt === null && fromAt < span.fromAt);
  if (standing.length > open.length) throw invalid("fromAt", "roleHeld");
  const untilAt = written(Temporal.Instant.fromEpochMilliseconds(span.fromAt));
  await tx.cellDuty.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { untilAt } });
  return open.map(({ id, person: { name } }) =>
    event("duty.ended", {
      ...{ incidentId, subjectId: id, occurred: untilAt },
      fields: { name, role, untilAt },
    }),
  );
}
