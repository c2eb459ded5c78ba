import type { Moves } from "#features/obligations/components/describe-moves.ts";
import { factsOf } from "#features/obligations/facts/rules.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import { obligationsFor } from "#law/engine.ts";
import { rulesOf } from "#law/publications.ts";
import { openQuestions, relevantFacts } from "#law/relevant-facts.ts";
import { onOpenCase } from "#lib/access.ts";
import { parseInput } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { withScope } from "#lib/scope.ts";
import {
  canAssessExposure,
  canCorrectAwareness,
  canCountPersons,
  canLogLaterBreach,
  canReceiveNotice,
  canRecordFurtherFacts,
  canRecordInstant,
} from "./access.ts";
import { readMoves } from "./moves/queries.ts";
import { findExposureId, findLastChange, getExposure, knownOf, listOnSheet, listOwed } from "./queries.ts";
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
      hasSheet: (await listOnSheet(tx, [exposure.id])).size > 0,
      may: {
        correct: canCorrectAwareness(actor, exposure),
        count: canCountPersons(onOpenCase(actor, exposure.incident), exposure),
        receive: canReceiveNotice(onOpenCase(actor, exposure.incident), exposure),
        assess: canAssessExposure(onOpenCase(actor, exposure.incident), exposure),
        record: canRecordInstant(actor, exposure),
        answer: canRecordFurtherFacts(actor, exposure),
        logLater: canLogLaterBreach(actor),
      },
    };
  });
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
    return readMoves(tx, exposure, { awareness, now, locale });
  });
}
