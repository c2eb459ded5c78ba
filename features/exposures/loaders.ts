import { describeMoves, type Moves } from "#features/obligations/components/describe-moves.ts";
import { factsOf } from "#features/obligations/facts/rules.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import { listStored } from "#features/obligations/queries.ts";
import { reconcile } from "#features/obligations/rules.ts";
import { computeFor } from "#features/obligations/writes.ts";
import { obligationsFor } from "#law/engine.ts";
import { rulesOf } from "#law/publications.ts";
import { openQuestions, relevantFacts } from "#law/relevant-facts.ts";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Moment } from "#lib/moment.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { withScope } from "#lib/scope.ts";
import {
  canAssessExposure,
  canCorrectAwareness,
  canReceiveNotice,
  canRecordFurtherFacts,
  canRecordInstant,
} from "./access.ts";
import { fileOf, findLastChange, getExposure, instantsOf, knownOf, listOwed } from "./queries.ts";
import { awarenessProblem } from "./rules.ts";
import { previewAwarenessInput } from "./schema.ts";

export type OrganisationFile = Awaited<ReturnType<typeof loadOrganisationFile>>;

/** One organisation in one incident, and what this person may change of it. */
export function loadOrganisationFile(workspace: string, reference: string, organisationId: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const exposure = await getExposure(tx, await findExposureId(tx, { reference, organisationId }));
    const rules = rulesOf(exposure.lawVersion);
    const facts = factsOf(knownOf(exposure), []);
    const residences = Object.keys(facts.breach.persons.byResidence);
    const owed = await listOwed(tx, exposure.id);
    return {
      exposure,
      names: await listNames(tx, [...new Set(owed.map(({ subject }) => subject))]),
      relevant: relevantFacts(facts.party, rules, { residences }),
      questions: openQuestions(obligationsFor(facts, { at: Temporal.Now.instant().epochMilliseconds, rules }))
        .questions,
      owed,
      lastChange: await findLastChange(tx, exposure.id),
      may: {
        correct: canCorrectAwareness(actor, exposure),
        receive: canReceiveNotice(actor, exposure),
        assess: canAssessExposure(actor, exposure),
        record: canRecordInstant(actor, exposure),
        answer: canRecordFurtherFacts(actor, exposure),
      },
    };
  });
}

async function findExposureId(tx: Tx, at: { reference: string; organisationId: string }): Promise<string> {
  if (!isId(at.organisationId)) throw notFound("organisation file");
  const found = await tx.exposure.findFirst({
    where: { organisationId: at.organisationId, incident: { reference: at.reference } },
    select: { id: true },
  });
  if (found === null) throw notFound("organisation file");
  return found.id;
}

/** Which dates a corrected awareness would move; computed as the command would, nothing is written. */
export async function loadAwarenessPreview({ principal, rawInput, now, locale }: Asked): Promise<Moves> {
  const input = parseInput(previewAwarenessInput, rawInput);
  return withScope(principal, async (tx, actor) => {
    const exposure = await getExposure(tx, input.exposureId);
    if (!canCorrectAwareness(actor, exposure))
      throw new AppError("forbidden", "not within this person's role");
    if (exposure.version !== input.version)
      throw new AppError("conflict", "somebody changed this file meanwhile");
    const { awareness, note } = input;
    const zone = exposure.organisation.timeZone;
    const detection = exposure.incident.detection as Moment | null;
    const problem = awarenessProblem({ awareness, note, detection, zone }, now);
    if (problem !== null) throw invalid(problem.path, problem.problem);
    const { awareness: _before, ...others } = instantsOf(exposure);
    const instants = awareness === null ? others : { ...others, awareness };
    const stored = (await listStored(tx, { exposureId: exposure.id })).get(exposure.id) ?? [];
    const file = await fileOf(tx, { ...exposure, instants: { ...instants } });
    const computed = await computeFor(tx, file, now);
    return describeMoves(reconcile(stored, computed), { zone, locale });
  });
}
