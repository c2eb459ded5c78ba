import type { OrganisationFile } from "#features/obligations/writes.ts";
import type { Proposal } from "#law/proposals.ts";
import { rulesOf } from "#law/publications.ts";
import { typedValues } from "#lib/action-failure.ts";
import type { TypedValues } from "#lib/action-state.ts";
import { askedPage } from "#lib/asked.ts";
import { parseInput } from "#lib/command.ts";
import { AppError, type FieldProblem } from "#lib/errors.ts";
import { formToObject } from "#lib/form-to-object.ts";
import { type Supposed, supposedInput, WHAT_IF_FIELDS } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

/** What an address supposes. Wrong fields are named and everything typed is kept; nothing else is looked at. */
export type Asked = {
  readonly supposed: Supposed | null;
  readonly problems: readonly FieldProblem[];
  /** What was typed, by the names of the form's fields. */
  readonly values: TypedValues;
  readonly page: number;
};

export function readAsked(search: Search): Asked {
  const form = new FormData();
  for (const name of WHAT_IF_FIELDS) for (const text of [search[name] ?? []].flat()) form.append(name, text);
  const read = { values: typedValues(form), page: askedPage.parse(search.page) };
  try {
    return { ...read, supposed: parseInput(supposedInput, formToObject(form)), problems: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...read, supposed: null, problems: error.problems };
  }
}

/** Nothing is supposed: there is nothing to compare. */
export function isAsItIs({ assume, law, awareness, risk }: Supposed): boolean {
  return assume.length === 0 && law === null && awareness === null && risk === null;
}

/** The publication that is supposed and nothing else with it: what a decision on it would change. */
export function onlyAnotherLaw({ supposed }: Asked): string | null {
  return supposed !== null && isAsItIs({ ...supposed, law: null }) ? supposed.law : null;
}

/** The file as it would be. */
export function supposing({ assume, law, organisation, awareness, risk }: Supposed) {
  return (file: OrganisationFile): OrganisationFile => {
    const isMeant = organisation === null || organisation === file.organisationId;
    const { known } = file;
    const instants = awareness === null ? known.instants : { ...known.instants, awareness };
    return {
      ...file,
      known: isMeant ? { ...known, instants, risk: risk ?? known.risk } : known,
      law: { ...file.law, publication: law ?? file.law.publication, assume },
    };
  };
}

type Choices = {
  readonly organisationIds: readonly string[];
  readonly proposals: readonly Pick<Proposal, "ruleId">[];
  /** The publications that the files are computed with. */
  readonly publications: readonly string[];
};

/** What this case does not offer: an organisation outside it, a text that binds none of its parties. */
export function problemsIn(
  { assume, law, organisation }: Supposed,
  { organisationIds, proposals, publications }: Choices,
): FieldProblem[] {
  const held = (law === null ? publications : [law]).flatMap((id) => rulesOf(id).map((rule) => rule.id));
  const isOffered = assume.every((id) => proposals.some(({ ruleId }) => ruleId === id));
  const isHeld = assume.every((id) => held.includes(id));
  return [
    ...(isOffered ? [] : [{ path: "assume", problem: "choose" }]),
    ...(isOffered && !isHeld ? [{ path: "assume", problem: "notInPublication" }] : []),
    ...(organisation === null || organisationIds.includes(organisation)
      ? []
      : [{ path: "organisation", problem: "choose" }]),
  ];
}
