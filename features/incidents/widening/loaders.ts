import { listOrganisationsWithLabs } from "#features/organisations/queries.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readSummary } from "../overview/queries.ts";
import { listKnownFacts, listPresent } from "./queries.ts";
import { agreedFacts } from "./rules.ts";

/** Who can still be added to a case, and what the files of the case agree on. */
export function loadAddOrganisations(workspace: string, reference: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    if (!summary.canAddOrganisations) throw notFound("page");
    const { id } = summary.incident;
    const present = await listPresent(tx, id);
    const organisations = await listOrganisationsWithLabs(tx);
    return {
      summary,
      organisations: organisations.filter((one) => !present.has(one.id)),
      known: agreedFacts(await listKnownFacts(tx, id)),
    };
  });
}
