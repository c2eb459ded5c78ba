import { filesOf, listExposures } from "#features/exposures/queries.ts";
import { recomputeObligations } from "#features/obligations/writes.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canSettleLawReview } from "../access.ts";
import { getCase } from "../queries.ts";
import { reviewOf } from "../rules.ts";
import { settleLawReviewInput } from "../schema.ts";
import { type LawOfFile, setLaw } from "../writes.ts";

/**
 * The DPO decides on a new publication of the law. Accepted, the files are computed with it: what is not settled
 * follows, what is filed or decided gets a review. Declined, they keep the publication they have.
 */
export const settleLawReview = command({
  input: settleLawReviewInput,
  load: getCase,
  access: canSettleLawReview,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor: { workspaceId }, input, subject: { id: incidentId, closedAt }, now }) => {
    if (closedAt !== null) throw new AppError("conflict", "a closed case keeps its law");
    const { publication, verdict, reason, exposureIds } = input;
    const waiting = (await listExposures(tx, incidentId)).filter(
      (exposure) => reviewOf(exposure)?.publication === publication,
    );
    const chosen = waiting.filter(({ id }) => exposureIds.length === 0 || exposureIds.includes(id));
    const isGone = exposureIds.some((id) => !waiting.some((exposure) => exposure.id === id));
    const files = chosen.map((exposure): LawOfFile => {
      const lawVersion = verdict === "accept" ? publication : exposure.lawVersion;
      return { exposure, lawVersion, lawSeen: exposure.lawSeen, lawReview: null };
    });
    const [first, ...others] = files.map((file) => settled(file, { verdict, reason }));
    if (first === undefined || isGone)
      throw new AppError("conflict", "nothing waits for this decision, or somebody decided meanwhile");
    await setLaw(tx, files);
    if (verdict === "decline") return { result: undefined, events: [first, ...others] };
    const moved: Event[] = [];
    for (const file of await filesOf(
      tx,
      chosen.map((exposure) => ({ ...exposure, lawVersion: publication })),
    ))
      moved.push(...(await recomputeObligations(tx, file, { workspaceId, now })));
    return { result: undefined, events: [first, ...others, ...moved] };
  },
});

type Settling = { readonly verdict: "accept" | "decline"; readonly reason: string };

function settled({ exposure, lawVersion }: LawOfFile, { verdict, reason }: Settling): Event {
  const { incidentId, organisationId, id: subjectId } = exposure;
  const about = { incidentId, organisationId, subjectId };
  if (verdict === "decline")
    return event("law_review.declined", { ...about, fields: { lawReview: null, reason } });
  return event("law_review.accepted", { ...about, fields: { lawVersion, lawReview: null, reason } });
}
