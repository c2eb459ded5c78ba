import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canPublishStatement } from "../access.ts";
import { getStatement } from "../queries.ts";
import { publishStatementInput } from "../schema.ts";

/** Records that the approved version was published: it supersedes the one before it, which stays on file. */
export const publishStatement = command({
  input: publishStatementInput,
  load: getStatement,
  access: canPublishStatement,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { published, url }, subject, now }) => {
    const { id, incidentId, number, language, text, review, versions } = subject;
    if (isAhead(published, now)) throw invalid("published", "inFuture");
    if (review !== "approved") throw invalid("published", "notApproved");
    if (versions.at(-1)?.id !== id) throw new AppError("conflict", "a later version was written");
    const fields = {
      ...{ publishedUrl: url, publishedRecordedAt: now.toString(), publishedRecordedBy: actor.name },
    };
    const { count } = await tx.pressStatement.updateMany({
      where: { id, review: "approved", publishedRecordedAt: null },
      data: { ...fields, published },
    });
    if (count === 0) throw new AppError("conflict", "published already");
    const said = event("press_statement.published", {
      ...{ incidentId, shared: true, subjectId: id, occurred: occurredAt(published) },
      fields: { number, language, text, ...fields, published: published as Json },
    });
    return { result: undefined, events: [said] };
  },
});
