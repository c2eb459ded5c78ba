import { listOrganisationsWithLabs } from "#features/organisations/queries.ts";
import { canRecordDeployment } from "#features/vendors/access.ts";
import { listVendorsWithProducts } from "#features/vendors/queries.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canAddOrganisations } from "../access.ts";
import { readSummary } from "../overview/queries.ts";
import { listKnownFacts, listPresent } from "../widening/queries.ts";
import { agreedFacts } from "../widening/rules.ts";
import { readScope } from "./queries.ts";
import { scopeAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

/** Whom a leak at a product concerns, for the cell: the case asks for its own product unless the address says another. */
export async function loadScope(workspace: string, reference: string, search: Promise<Search>) {
  const typed = scopeAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    const { id, productId } = summary.incident;
    const asked = { ...typed, product: typed.product ?? productId ?? undefined };
    const vendors = await listVendorsWithProducts(tx);
    return {
      ...{ summary, asked, vendors },
      scope: await readScope(tx, asked),
      present: await listPresent(tx, id),
      known: agreedFacts(await listKnownFacts(tx, id)),
      mayAdd: canAddOrganisations(actor) && summary.incident.closedAt === null,
      mayRecord: canRecordDeployment(actor),
      organisations: canRecordDeployment(actor) ? await listOrganisationsWithLabs(tx) : [],
    };
  });
}

export type LoadedScope = Awaited<ReturnType<typeof loadScope>>;
