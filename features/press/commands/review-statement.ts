import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canReviewStatement } from "../access.ts";
import { getStatement } from "../queries.ts";
import { reviewStatementInput } from "../schema.ts";

/** Another person than any who wrote it approves the latest version, or says what to change. */
export const reviewStatement = command({
  input: reviewStatementInput,
  load: getStatement,
  access: canReviewStatement,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, versions } = subject;
    await holdLinks(tx, "shared");
    const own = await listAccountsOfPerson(tx, actor.id);
    // A later version keeps what earlier ones said: whoever wrote any of them is an author.
    if (versions.some(({ writerId }) => own.includes(writerId))) throw invalid("review", "ownStatement");
    if (versions.at(-1)?.id !== id) throw new AppError("conflict", "a later version was written");
    const reviewed = {
      ...{ review: input.review, reviewNote: input.note, reviewerId: actor.id },
      ...{ reviewedAt: now.toString(), reviewedBy: actor.name },
    };
    const { count } = await tx.pressStatement.updateMany({ where: { id, review: null }, data: reviewed });
    if (count === 0) throw new AppError("conflict", "reviewed already");
    const said = event("press_statement.reviewed", { incidentId, subjectId: id, fields: reviewed });
    return { result: undefined, events: [said] };
  },
});
