import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canCopyRisk } from "../access.ts";
import { getAssessment, listCopyPlans } from "../queries.ts";
import { copyRiskInput } from "../schema.ts";
import { writeAssessments } from "../writes.ts";

/**
 * Copies one version to other files of its case, one version and one entry each, with their own number of persons.
 * Files whose facts differ, or whose risk it would lower without a reason, are named and stay as they are.
 */
export const copyRisk = command({
  input: copyRiskInput,
  load: (tx, { assessmentId }) => getAssessment(tx, assessmentId),
  access: canCopyRisk,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const wanted = new Set(input.exposureIds);
    await lockFiles(tx, [...wanted].sort());
    const plans = (await listCopyPlans(tx, subject)).filter(({ id }) => wanted.has(id));
    if (plans.length < wanted.size) throw invalid("exposureIds", "choose");
    const copied = plans.filter(({ not }) => not === null);
    if (copied.length === 0) throw invalid("exposureIds", "nothingToCopy");
    const { retained, reason, gravity, gravityWords, likelihood, likelihoodWords } = subject;
    const assessments = copied.map(({ id, facts }) => ({
      exposureId: id,
      ...{ facts, retained, reason, gravity, gravityWords, likelihood, likelihoodWords },
      copiedFromId: subject.id,
    }));
    const [first, ...others] = await writeAssessments(tx, { actor, now, assessments });
    if (first === undefined) throw new AppError("conflict", "nothing was copied");
    const notCopied = plans.filter(({ not }) => not !== null).map(({ name }) => name);
    return { result: { copied: copied.length, notCopied }, events: [first, ...others] };
  },
});

/** Whoever changes one of the files waits; the plan is made on what stands then. */
async function lockFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT id FROM exposures WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}
