import { enqueueMails } from "#features/mails/writes.ts";
import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAnnounceDeadlines } from "../access.ts";
import { listTold, type Near, readNear } from "../queries.ts";
import { announceDeadlinesInput } from "../schema.ts";

/** Writes, once for each date, to those who can still meet it: one mail to a person, however many dates are near. */
export const announceDeadlines = command({
  input: announceDeadlinesInput,
  load: async (tx, { incidentId }) => {
    const found = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (found === null) throw notFound("incident");
    return found;
  },
  access: canAnnounceDeadlines,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { incidentId }, now }) => {
    const { incident, near } = await readNear(tx, incidentId, now);
    const { workspaceId } = actor;
    const { count } = await tx.deadlineNotice.createMany({
      data: near.flatMap(({ id: obligationId, dueAt, hours }) =>
        hours.map((each) => ({ workspaceId, obligationId, dueAt, hours: each })),
      ),
      skipDuplicates: true,
    });
    // A worker that was faster wrote the same rows: what it told of is not told again.
    const planned = near.reduce((sum, { hours }) => sum + hours.length, 0);
    if (count === 0 || count < planned) throw new AppError("conflict", "nothing is near, or another told it");
    const told = await listTold(tx, near);
    if (incident.origin !== "demonstration")
      await enqueueMails(tx, {
        ...{ actor, now },
        mails: [...told].map(([to, rows]) => ({ to, incidentId, ...summaryOf(rows, incident.reference) })),
      });
    const fields = { obligationIds: near.map(({ id }) => id), memberIds: [...told.keys()] };
    return {
      result: undefined,
      events: [event("deadline.announced", { incidentId, subjectId: incidentId, fields })],
    };
  },
});

/** What one person is told: the nearest of their dates, and how many there are. */
function summaryOf(rows: readonly Near[], reference: string) {
  const [first] = rows;
  const organisations = new Set(rows.map(({ organisationId }) => organisationId));
  const isOne = rows.length === 1;
  return {
    kind: "deadline_near",
    many: rows.length,
    path: `/incidents/${reference}/matrix${isOne ? `?why=${first?.id}` : ""}`,
    organisationId: organisations.size === 1 ? (first?.organisationId ?? null) : null,
    ruleId: isOne ? (first?.ruleId ?? null) : null,
    dueAt: first === undefined ? null : Temporal.Instant.fromEpochMilliseconds(first.dueAt.getTime()),
  } as const;
}
