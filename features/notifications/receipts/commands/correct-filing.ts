import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { earliest, type Moment } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../../access.ts";
import { refuseFiledAt } from "../../filed-when/queries.ts";
import { isDayAhead } from "../../filed-when/rules.ts";
import { getFiling } from "../queries.ts";
import { isBeforeFiling } from "../rules.ts";
import { correctFilingInput } from "../schema.ts";

/** Sets right what the record of a filing says wrongly. What was counted at the filing stays, and no deadline moves. */
export const correctFiling = command({
  input: correctFilingInput,
  load: (tx, { filingId }) => getFiling(tx, filingId),
  access: canRecordFiling,
  origin: (_input, { obligation }) => obligation.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId, obligation } = subject;
    const { instants, organisation } = obligation.exposure;
    const { timeZone } = organisation;
    if (input.filedAt !== null)
      await refuseFiledAt(tx, {
        ...{ filedAt: input.filedAt, zone: timeZone, now, incidentId, instants },
        draftId: subject.draftId,
      });
    if (isDayAhead(input.documentOn, { zone: timeZone, now })) throw invalid("documentOn", "dayAhead");
    if ((subject.lateInLawBySeconds ?? 0) > 0 && (input.reasonsForDelay ?? "") === "")
      throw invalid("reasonsForDelay", "required");
    const filed = {
      ...subject,
      ...(input.filedAt === null
        ? {}
        : {
            correctedFiledAt: new Date(earliest(input.filedAt, timeZone).epochMilliseconds),
            correctedFiledOn: typeof input.filedAt === "string" ? null : new Date(input.filedAt.date),
          }),
    };
    if (isBeforeFiling(input.documentOn, filed, timeZone)) throw invalid("documentOn", "olderThanFiling");
    const { filedBy, channel, receiptNumber, documentOn, reasonsForDelay } = input;
    const said = { filedBy, channel, receiptNumber, reasonsForDelay };
    const corrected = {
      ...{ correctedAt: now.toString({ fractionalSecondDigits: 3 }), correctedBy: actor.name },
      ...{ correctedFor: input.reason },
      correctedFiledAt:
        input.filedAt === null
          ? (subject.correctedFiledAt?.toISOString() ?? null)
          : earliest(input.filedAt, timeZone).toString(),
      ...dayOf(input.filedAt),
    };
    const { count } = await tx.filing.updateMany({
      where: { id, version: input.version, withdrawnAt: null },
      data: {
        ...{ ...said, ...corrected, version: { increment: 1 } },
        ...("correctedFiledOn" in corrected
          ? { correctedFiledOn: midnight(corrected.correctedFiledOn) }
          : {}),
        documentOn: midnight(documentOn),
      },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this filing meanwhile");
    const fields = { ...said, documentOn, ...corrected };
    return {
      result: { reference: obligation.incident.reference, draftId: subject.draftId },
      events: [event("filing.corrected", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});

/** Of the filing as known now the day alone, or that its hour is known; nothing where it is not corrected. */
function dayOf(filedAt: Moment | null): { correctedFiledOn?: string | null } {
  if (filedAt === null) return {};
  return { correctedFiledOn: typeof filedAt === "string" ? null : filedAt.date };
}

const midnight = (on: string | null | undefined): string | null =>
  on === null || on === undefined ? null : `${on}T00:00:00Z`;
