import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canSettleMail } from "../access.ts";
import type { Failure } from "../catalogue.ts";
import { getMail } from "../queries.ts";
import { settleMailInput } from "../schema.ts";
import { mailFields } from "../writes.ts";

const REFUSED: ReadonlySet<Failure> = new Set(["recipient_refused", "message_refused"]);

/** Ends a mail that was never taken: refused for good, or of no use any more. */
export const settleMail = command({
  input: settleMailInput,
  load: getMail,
  access: canSettleMail,
  origin: (_input, { incident }) => (incident?.origin ?? "live") as Origin,
  run: async ({ tx, actor, input: { failure }, subject, now }) => {
    const at = now.toString();
    const isRefused = REFUSED.has(failure);
    const attempts = subject.attempts + (isRefused ? 1 : 0);
    const { count } = await tx.mail.updateMany({
      where: { id: subject.id, state: "planned" },
      data: {
        ...{ state: isRefused ? "returned" : "given_up", attempts, failure, failedAt: at },
        ...{ settledAt: at, settledBy: actor.name },
      },
    });
    if (count === 0) throw new AppError("conflict", "another worker settled it");
    const { incidentId, organisationId, id } = subject;
    const fields = { ...mailFields(subject), attempts, failure, settledAt: at };
    const about = { incidentId, organisationId, subjectId: id, fields };
    return {
      result: undefined,
      events: [isRefused ? event("mail.returned", about) : event("mail.given_up", about)],
    };
  },
});
