import { filesOf, listExposures, listRunningCases } from "#features/exposures/queries.ts";
import type { OwnTerms } from "#features/obligations/applied-law/rules.ts";
import { listFilings } from "#features/obligations/queries.ts";
import type { Computed } from "#features/obligations/rules.ts";
import { compute, type OrganisationFile } from "#features/obligations/writes.ts";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { withScope } from "#lib/scope.ts";
import {
  canAddOwnAuthority,
  canReadOwnRule,
  canRetireOwnAuthority,
  canRetireOwnRule,
  canSetOwnRule,
} from "./access.ts";
import { type Added, describeSetting, type SettingPreview } from "./components/describe-setting.ts";
import { getNamed, listKeptRules, listOrganisationNames, listOwnAuthorities } from "./queries.ts";
import { termsOf } from "./rules.ts";
import { type SetOwnRule, setOwnRuleInput } from "./schema.ts";

export type OwnRulesLoaded = Awaited<ReturnType<typeof loadOwnRules>>;

/** The own rules in scope, and what a form that sets one needs. */
export function loadOwnRules(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => ({
    rules: (await listKeptRules(tx)).filter((rule) => canReadOwnRule(actor, rule)),
    organisations: await listOrganisationNames(tx),
    authorities: await listOwnAuthorities(tx),
    may: { set: canSetOwnRule(actor), retire: canRetireOwnRule(actor) },
  }));
}

export type OwnAuthoritiesLoaded = Awaited<ReturnType<typeof loadOwnAuthorities>>;

/** The authorities that the workspace added itself. */
export function loadOwnAuthorities(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => ({
    authorities: await listOwnAuthorities(tx),
    may: { add: canAddOwnAuthority(actor), retire: canRetireOwnAuthority(actor) },
  }));
}

/** What a rule would add to the running cases; computed as the command would, nothing is written. */
export async function loadSettingPreview({
  principal,
  rawInput,
  now,
  locale,
}: Asked): Promise<SettingPreview> {
  const input = parseInput(setOwnRuleInput, rawInput);
  return withScope(principal, async (tx, actor) => {
    if (!canSetOwnRule(actor)) throw new AppError("forbidden", "not within this person's role");
    const { addresseeName } = await getNamed(tx, input);
    const added = await listAdded(tx, { input, terms: termsOf(input, addresseeName), now });
    return describeSetting(added, locale);
  });
}

type Setting = { readonly input: SetOwnRule; readonly terms: OwnTerms; readonly now: Temporal.Instant };

async function listAdded(tx: Tx, { input: { organisationId }, terms, now }: Setting): Promise<Added[]> {
  const added: Added[] = [];
  for (const { id: incidentId, reference } of await listRunningCases(tx, organisationId)) {
    const exposures = await listExposures(tx, incidentId, { organisationId });
    const filings = await listFilings(tx, { incidentId });
    const files = await filesOf(tx, exposures);
    for (const [index, file] of files.entries()) {
      const { name: organisation = "", timeZone: zone = "UTC" } = exposures[index]?.organisation ?? {};
      const { withTerms, isAdded } = supposing(file, terms);
      const found = compute(withTerms, filings.get(file.exposureId) ?? [], now).filter(isAdded);
      added.push(...found.map((computed) => ({ reference, organisation, zone, computed })));
    }
  }
  return added;
}

/** The file as it would be computed with the terms, and which of its rows rest on them. */
function supposing(file: OrganisationFile, terms: OwnTerms) {
  const id = newId();
  if ("rule" in terms)
    return {
      withTerms: { ...file, law: { ...file.law, own: [{ id, ...terms.rule }] } },
      isAdded: ({ ownRule }: Computed) => ownRule !== null,
    };
  return {
    withTerms: { ...file, law: { ...file.law, own: [], targets: [{ id, ...terms.target }] } },
    isAdded: ({ answer, obligation }: Computed) => answer.targetAt !== null && obligation.filedAt === null,
  };
}
