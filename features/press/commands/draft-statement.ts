import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canDraftStatement } from "../access.ts";
import { getCase, listVersions } from "../queries.ts";
import { draftStatementInput } from "../schema.ts";

/** Writes the statement, or another version of it: those before stay, and what is published stands until the next is. */
export const draftStatement = command({
  input: draftStatementInput,
  load: (tx, { incidentId }) => getCase(tx, { incidentId, organisationId: null }),
  access: canDraftStatement,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, language, seen, text } = input;
    const last = (await listVersions(tx, { incidentId, language })).at(-1)?.number ?? 0;
    if (last !== seen) throw new AppError("conflict", "another version was written meanwhile");
    const statementId = newId();
    const fields = {
      ...{ number: last + 1, language, text, writerId: actor.id },
      ...{ draftedAt: now.toString(), draftedBy: actor.name },
    };
    const { count } = await tx.pressStatement.createMany({
      data: { workspaceId: actor.workspaceId, id: statementId, incidentId, ...fields },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "another version was written meanwhile");
    const drafted = event("press_statement.drafted", { incidentId, subjectId: statementId, fields });
    return { result: { statementId }, events: [drafted] };
  },
});
