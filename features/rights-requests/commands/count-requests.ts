import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCountRequests } from "../access.ts";
import { FIGURES, type Figure } from "../catalogue.ts";
import { type CohortSubject, getCohort } from "../queries.ts";
import { type Figures, limitsOf, problemsOfCount } from "../rules.ts";
import { type CountRequests, countRequestsInput } from "../schema.ts";

/**
 * How the requests that came on one day under one article stand now, in numbers. The count before stays on file; less
 * than it said is a correction, and says why.
 */
export const countRequests = command({
  input: countRequestsInput,
  load: getCohort,
  access: canCountRequests,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId, article, receivedOn, reason } = input;
    const { standing, party } = subject;
    if (await isReplaced(tx, input))
      throw new AppError("conflict", "somebody counted these requests meanwhile");
    const figures = figuresOf(input, standing);
    const extendedOn =
      figures.requestsExtended === 0 ? null : (input.extendedOn ?? standing?.extendedOn ?? null);
    requireDays({ receivedOn, extendedOn, figures }, now.toZonedDateTimeISO(party.timeZone).toPlainDate());
    const limits = limitsOf({ receivedOn, extendedOn }, party);
    const problems = problemsOfCount(figures, limits, now.epochMilliseconds);
    if (problems.length > 0) throw new AppError("invalid", "figures that cannot all be true", { problems });
    if (isSame({ ...figures, extendedOn }, standing)) throw invalid("requestsReceived", "nothingNew");
    const isLess = standing !== null && FIGURES.some((name) => figures[name] < standing[name]);
    if (isLess && reason === "") throw invalid("reason", "reasonForLess");
    const countId = newId();
    const fields = { article, receivedOn, ...figures, extendedOn, reason, replacesId: standing?.id ?? null };
    const { count } = await tx.rightsRequestCount.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: countId, incidentId, organisationId, ...fields },
        ...{
          receivedOn: new Date(receivedOn),
          extendedOn: extendedOn === null ? null : new Date(extendedOn),
        },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "somebody counted these requests meanwhile");
    const about = { incidentId, organisationId, subjectId: countId };
    return { result: { countId }, events: [event("rights_requests.counted", { ...about, fields })] };
  },
});

/** Whether the count that was seen of these requests is no longer the last one. */
async function isReplaced(tx: Tx, { seenId, receivedOn, ...typed }: CountRequests): Promise<boolean> {
  if (seenId === null) return false;
  const { incidentId, organisationId, article } = typed;
  const of = { incidentId, organisationId, article, receivedOn: new Date(receivedOn) };
  return (await tx.rightsRequestCount.count({ where: { ...of, replacesId: seenId } })) > 0;
}

/** A figure left empty stays as it was; of a day that nobody counted yet it is none. */
function figuresOf(input: CountRequests, standing: CohortSubject["standing"]): Figures {
  const figures = FIGURES.map((name) => [name, input[name] ?? standing?.[name] ?? 0]);
  return Object.fromEntries(figures) as Record<Figure, number>;
}

type Days = { readonly receivedOn: string; readonly extendedOn: string | null; readonly figures: Figures };

function requireDays({ receivedOn, extendedOn, figures }: Days, today: Temporal.PlainDate): void {
  const isAhead = (day: string) => Temporal.PlainDate.compare(day, today) > 0;
  if (isAhead(receivedOn)) throw invalid("receivedOn", "dayAhead");
  if (figures.requestsExtended > 0 && extendedOn === null) throw invalid("extendedOn", "required");
  if (extendedOn === null) return;
  if (isAhead(extendedOn)) throw invalid("extendedOn", "dayAhead");
  if (extendedOn < receivedOn) throw invalid("extendedOn", "endBeforeStart");
}

type Counted = Figures & { readonly extendedOn: string | null };

function isSame(counted: Counted, standing: CohortSubject["standing"]): boolean {
  return (
    standing !== null &&
    counted.extendedOn === standing.extendedOn &&
    FIGURES.every((name) => counted[name] === standing[name])
  );
}
