import { listOwnRules } from "#features/obligations/applied-law/queries.ts";
import { appliedLaw } from "#features/obligations/applied-law/rules.ts";
import { listOrganisationsWithLabs } from "#features/organisations/queries.ts";
import { findAwaitingSignal } from "#features/signals/queries.ts";
import { listVendorsWithProducts } from "#features/vendors/queries.ts";
import { LAW_VERSION } from "#law/pack.ts";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { FormObject } from "#lib/form-to-object.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { withScope } from "#lib/scope.ts";
import { canLogIncident } from "./access.ts";
import { describePreview, type IncidentPreview } from "./components/describe-preview.ts";
import { followingValues } from "./components/following-values.ts";
import { shapeIncidentForm } from "./components/shape-incident-form.ts";
import { startValues } from "./components/start-values.ts";
import { findFollowed, findNamed } from "./queries.ts";
import { controllersOf, firstObligations, firstOpenings } from "./rules.ts";
import { previewIncidentInput } from "./schema.ts";

const VENDOR = "vendor";

type Search = Promise<{
  readonly [name in "signal" | "follows" | "organisation"]?: string | string[] | undefined;
}>;

/** What the page of a new incident offers to choose from, and the report that it starts from. */
export async function loadNewIncident(workspace: string, search: Search) {
  const { signal, follows, organisation } = await search;
  return inPageScope(workspace, async (tx, actor) => {
    if (!canLogIncident(actor)) throw notFound("page");
    const organisations = await listOrganisationsWithLabs(tx);
    const vendors = await listVendorsWithProducts(tx);
    const reported = typeof signal === "string" ? await findAwaitingSignal(tx, signal) : null;
    return {
      organisations: organisations.filter(({ kind }) => kind !== VENDOR),
      vendors,
      start: reported === null ? null : { ...reported, values: startValues(reported) },
      followed: await startFollowing(tx, follows, organisation),
    };
  });
}

type Asking = string | string[] | undefined;

async function startFollowing(tx: Tx, follows: Asking, organisation: Asking) {
  if (typeof follows !== "string") return null;
  const organisationId = typeof organisation === "string" && isId(organisation) ? organisation : null;
  const followed = await findFollowed(tx, follows, organisationId);
  return followed === null ? null : { ...followed, values: followingValues(followed) };
}

/** What each organisation would owe if the form were saved as it stands; nothing is written. */
export async function loadPreview({ principal, rawInput, now, locale }: Asked): Promise<IncidentPreview> {
  const { input } = shapeIncidentForm(rawInput as FormObject);
  const facts = parseInput(previewIncidentInput, input);
  return withScope(principal, async (tx, actor) => {
    if (!canLogIncident(actor)) throw new AppError("forbidden", "not within this person's role");
    const named = await findNamed(tx, facts);
    const openings = firstOpenings(facts, named);
    const controllers = controllersOf(openings);
    const ownRules = await listOwnRules(tx);
    const files = openings.map((opening) => ({
      id: opening.organisationId,
      name: named.organisations.get(opening.organisationId)?.name ?? "",
      zone: opening.known.party.timeZone,
      obligations: firstObligations(opening, {
        controllers,
        law: appliedLaw(ownRules, { organisationId: opening.organisationId, publication: LAW_VERSION }),
        at: now,
      }),
    }));
    return describePreview(files, locale);
  });
}
