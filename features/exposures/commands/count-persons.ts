import { settleStep } from "#features/tasks/asking/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canCountPersons } from "../access.ts";
import { getExposure } from "../queries.ts";
import { countsAfter, farCounts } from "../rules.ts";
import { countPersonsInput } from "../schema.ts";
import { changeFacts } from "../writes.ts";

/**
 * Records how many persons are concerned in each laboratory of an organisation, estimated or counted, and whence: every
 * form reads it from here. Whoever was asked for it by a task has done that task.
 */
export const countPersons = command({
  input: countPersonsInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canCountPersons,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { version, reason } = input;
    const { workspaceId } = actor;
    const { incidentId, organisationId } = subject;
    if (input.labs.some(({ labId }) => subject.labs.every((lab) => lab.labId !== labId)))
      throw invalid("labs", "choose");
    if (!input.isRight) refuseFarCounts(farCounts(subject.labs, input.labs));
    const labs = countsAfter(subject.labs, input);
    for (const { labId, ...counts } of labs)
      await tx.exposureLab.updateMany({ where: { exposureId: subject.id, labId }, data: counts });
    const moved = await changeFacts(tx, { subject, version, data: {}, workspaceId, now });
    const counted = event("persons.counted", {
      ...{ incidentId, organisationId, subjectId: subject.id },
      fields: { labs: labs as Json, reason },
    });
    const settled = await settleStep(tx, {
      ...{ actor, now, incidentId, organisationId, step: "counts", note: reason },
    });
    const events: [Event, ...Event[]] = [counted, ...moved, ...settled];
    return { result: undefined, events };
  },
});

/** A digit too many is asked about once; whoever is sure says so. */
function refuseFarCounts(places: readonly number[]): void {
  if (places.length === 0) return;
  const far = places.map((index) => ({ path: `labs.${index}.persons`, problem: "farFromLast" }));
  const problems = [...far, { path: "isRight", problem: "tickIfRight" }];
  throw new AppError("invalid", "a number is far from the last one", { problems });
}
