import { type ExposureRow, filesOf, listExposures } from "#features/exposures/queries.ts";
import { listChanges } from "#features/obligations/changes/queries.ts";
import { type ChangeGroup, groupAlike, summarise } from "#features/obligations/changes/rules.ts";
import { factsOf } from "#features/obligations/facts/rules.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import type { OrganisationFile } from "#features/obligations/writes.ts";
import { LAW_VERSION } from "#law/pack.ts";
import { type Proposal, proposals } from "#law/proposals.ts";
import { rulesOf } from "#law/publications.ts";
import type { Tx } from "#lib/db.ts";
import { type Asked, isAsItIs, problemsIn, supposing } from "./rules.ts";
import type { Supposed } from "./schema.ts";

export const FILES_PER_PAGE = 100;

export type WhatIf = Awaited<ReturnType<typeof readWhatIf>>;
export type WhatIfResult = NonNullable<WhatIf["result"]>;

/** One organisation in which something would change. */
export type ChangedFile = {
  readonly organisationId: string;
  readonly name: string;
  readonly zone: string;
  readonly groups: readonly ChangeGroup[];
};

type Case = { readonly incidentId: string; readonly now: number };

/** What a supposition changes in the case, and what can be supposed of it. Nothing is written. */
export async function readWhatIf(tx: Tx, asked: Asked, { incidentId, now }: Case) {
  const exposures = await listExposures(tx, incidentId);
  const files = await filesOf(tx, exposures);
  const choices = {
    proposals: listProposals(files, { publications: [LAW_VERSION, asked.supposed?.law ?? LAW_VERSION], now }),
    publications: [...new Set(files.map(({ law }) => law.publication))].sort(),
    organisations: exposures
      .map(({ organisationId, organisation: { name } }) => ({ organisationId, name }))
      .sort((one, other) => one.name.localeCompare(other.name, "fr")),
  };
  const { supposed } = asked;
  const organisationIds = choices.organisations.map(({ organisationId }) => organisationId);
  const problems = supposed === null ? asked.problems : problemsIn(supposed, { ...choices, organisationIds });
  const isAnswerable = supposed !== null && problems.length === 0 && !isAsItIs(supposed);
  const supposing = { incidentId, now, exposures, files, page: asked.page };
  const result = isAnswerable ? await readResult(tx, supposed, supposing) : null;
  return { asked, choices, problems, result };
}

/** The texts that bind nobody yet and would bind some party of the case. */
function listProposals(
  files: readonly OrganisationFile[],
  { publications, now }: { publications: readonly string[]; now: number },
): Proposal[] {
  const parties = new Map(files.map(({ known }) => [JSON.stringify([known.party, known.roles]), known]));
  const found = [...parties.values()].flatMap((known) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(known.party.timeZone);
    const { party } = factsOf(known, []);
    const scope = { on: zoned.toPlainDate().toString(), party };
    return publications.flatMap((id) => proposals(rulesOf(id), scope));
  });
  return [...new Map(found.map((proposal) => [proposal.ruleId, proposal])).values()];
}

type Supposing = Case & {
  readonly exposures: readonly ExposureRow[];
  readonly files: readonly OrganisationFile[];
  readonly page: number;
};

async function readResult(
  tx: Tx,
  supposed: Supposed,
  { exposures, files, page, incidentId, now }: Supposing,
) {
  const at = Temporal.Instant.fromEpochMilliseconds(now);
  const found = await listChanges(tx, files, { incidentId, suppose: supposing(supposed), at });
  const touched = exposures
    .filter(({ id }) => (found.get(id)?.changes.length ?? 0) > 0)
    .sort((one, other) => one.organisation.name.localeCompare(other.organisation.name, "fr"));
  const changed = touched
    .slice((page - 1) * FILES_PER_PAGE, page * FILES_PER_PAGE)
    .map(({ id, organisationId, organisation: { name, timeZone } }): ChangedFile => {
      return { organisationId, name, zone: timeZone, groups: groupAlike(found.get(id)?.changes ?? []) };
    });
  const subjects = changed.flatMap(({ groups }) =>
    groups.flatMap((group) => (group.subjects.length === 1 ? group.subject : [])),
  );
  return {
    supposed,
    summary: summarise([...found.values()]),
    files: changed,
    pages: Math.ceil(touched.length / FILES_PER_PAGE),
    names: await listNames(tx, [...new Set(subjects)]),
  };
}
