import { readCase } from "#features/incidents/overview/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canRecordSending } from "../access.ts";
import { listGroups, listLabsToTell } from "../queries.ts";
import { coverageOf } from "../rules.ts";
import { listTexts } from "../texts/queries.ts";
import { listHardCases } from "./queries.ts";

type Place = { readonly workspace: string; readonly reference: string };

/** Whom a letter to patients does not reach as it stands: hard cases, and groups of persons other than patients. */
export function loadSpecial({ workspace, reference }: Place) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    const labs = await listLabsToTell(tx, incidentId);
    const undelivered = labs.reduce((sum, lab) => {
      const waves = lab.campaigns.flatMap(({ waves: own }) => own).filter(({ state }) => state !== "struck");
      return sum + coverageOf(waves, lab).undelivered;
    }, 0);
    return {
      ...{ summary, now, undelivered },
      hardCases: await listHardCases(tx, incidentId),
      groups: await listGroups(tx, incidentId),
      texts: await listTexts(tx, incidentId),
      own:
        closedAt === null
          ? labs.filter((lab) => canRecordSending(actor, lab)).map(({ labId, name }) => ({ labId, name }))
          : [],
    };
  });
}

export type LoadedSpecial = Awaited<ReturnType<typeof loadSpecial>>;
