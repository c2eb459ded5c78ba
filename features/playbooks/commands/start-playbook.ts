import { writeOperationalProposals } from "#features/decisions/operational/writes.ts";
import { writeTasks } from "#features/tasks/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canStartPlaybook } from "../access.ts";
import { getPlan, readGround } from "../queries.ts";
import { planStart } from "../rules.ts";
import { startPlaybookInput } from "../schema.ts";

/**
 * Makes the tasks of a playbook and proposes its operational decisions, for the case and for each organisation in it.
 * Started again, it adds only what is missing.
 */
export const startPlaybook = command({
  input: startPlaybookInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({
      where: { id: incidentId },
      select: { origin: true, reference: true },
    });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canStartPlaybook,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, playbook, language } = input;
    const plan = await getPlan(tx, playbook, language);
    if ((await lockCase(tx, incidentId)) === "closed") throw invalid("playbook", "caseClosed");
    const { tasks, proposals } = planStart(plan, await readGround(tx, incidentId), newId);
    if (tasks.length + proposals.length === 0)
      throw new AppError("conflict", "everything of this playbook is in the case already");
    const started = event("playbook.started", {
      incidentId,
      subjectId: newId(),
      fields: { playbook, title: plan.name, tasks: tasks.length, proposals: proposals.length },
    });
    const given = await writeTasks(tx, { actor, now, incidentId, tasks });
    const proposed =
      proposals.length === 0
        ? []
        : await writeOperationalProposals(tx, { actor, now, incidentId, proposals });
    const events: [Event, ...Event[]] = [started, ...given, ...proposed];
    return { result: { reference: subject.reference, tasks: tasks.length }, events };
  },
});

/** Two who start it at once take turns: the second adds nothing twice. */
async function lockCase(tx: Tx, incidentId: string): Promise<"running" | "closed"> {
  const [found] = await tx.$queryRaw<{ closed: boolean }[]>`
    SELECT closed_at IS NOT NULL AS closed FROM incidents WHERE id = ${incidentId}::uuid FOR UPDATE`;
  return found?.closed === false ? "running" : "closed";
}
