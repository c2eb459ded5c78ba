import { getExposure } from "#features/exposures/queries.ts";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { withScope } from "#lib/scope.ts";
import { canAssessRisk, canCopyRisk } from "./access.ts";
import { describeProposal } from "./components/describe-proposal.ts";
import { listCopyPlans, listStances, listVersions } from "./queries.ts";
import {
  conclusionOf,
  differingFacts,
  loweringOf,
  otherAssessors,
  propose,
  readFacts,
  refreshedFacts,
  startingFacts,
} from "./rules.ts";
import { previewRiskInput, riskAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };
type Place = { readonly workspace: string; readonly reference: string; readonly organisationId: string };

/** The risk of one organisation in one case: the version in force or the one asked for, and what a new one starts from. */
export async function loadRisk({ workspace, ...at }: Place, search: Promise<Search>) {
  const asked = riskAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const exposure = await getExposure(tx, await findExposureId(tx, at));
    const versions = await listVersions(tx, exposure.id);
    const [last] = versions;
    const shown =
      asked.version === undefined ? last : versions.find(({ number }) => number === asked.version);
    if (asked.version !== undefined && shown === undefined) throw notFound("assessment");
    const facts = last === undefined ? startingFacts(exposure) : refreshedFacts(last.facts, exposure);
    const isOpen = exposure.incident.closedAt === null;
    const mayCopy = isOpen && canCopyRisk(actor) && shown !== undefined && shown === last;
    return {
      exposure,
      versions,
      shown: shown ?? null,
      others: shown === undefined ? [] : otherAssessors(versions, shown),
      start: {
        facts,
        proposal: propose(facts),
        /** What the file has learnt since the last version. */
        learnt: last === undefined ? [] : differingFacts(last.facts, facts),
      },
      stances: await listStances(tx, exposure.id),
      plans: mayCopy
        ? await listCopyPlans(tx, {
            ...{ incidentId: exposure.incidentId, exposureId: exposure.id },
            ...{ id: shown.id, facts: shown.facts, retained: shown.retained, reason: shown.reason },
          })
        : [],
      may: { assess: isOpen && canAssessRisk(actor) },
    };
  });
}

export type LoadedRisk = Awaited<ReturnType<typeof loadRisk>>;

async function findExposureId(tx: Tx, at: Omit<Place, "workspace">): Promise<string> {
  if (!isId(at.organisationId)) throw notFound("organisation file");
  const found = await tx.exposure.findFirst({
    where: { organisationId: at.organisationId, incident: { reference: at.reference } },
    select: { id: true },
  });
  if (found === null) throw notFound("organisation file");
  return found.id;
}

export type RiskPreview = Awaited<ReturnType<typeof loadRiskPreview>>;

/** What would be proposed on the facts as they stand in the form; nothing is written. */
export async function loadRiskPreview({ principal, rawInput, locale }: Asked) {
  const input = parseInput(previewRiskInput, rawInput);
  return withScope(principal, async (tx, actor) => {
    const exposure = await getExposure(tx, input.exposureId);
    if (!canAssessRisk(actor)) throw new AppError("forbidden", "not within this person's role");
    const proposal = propose(readFacts(input.facts, input.aggravationsKnown === "yes"));
    const previous = conclusionOf(exposure.risk);
    const { retained } = input;
    return {
      proposal: describeProposal(proposal, locale),
      lowering: retained === undefined ? null : loweringOf(retained, { proposal, previous }),
    };
  });
}
