import type { OwnRule } from "#law/own-rules/own-rule.ts";
import type { Target } from "#law/own-rules/target.ts";
import type { AppliedLaw } from "../rules.ts";
import type { OwnRuleRow } from "./queries.ts";

/** What is kept of an own rule: a duty of its own, or a target for a duty of the law without a number. */
export type OwnTerms = { readonly rule: Omit<OwnRule, "id"> } | { readonly target: Omit<Target, "id"> };

type Applying = { readonly organisationId: string; readonly publication: string };

/** The law one organisation's file is computed with: a publication, and the own rules that concern it. */
export function appliedLaw(
  rows: readonly OwnRuleRow[],
  { organisationId, publication }: Applying,
): AppliedLaw {
  const concerned = rows.filter(
    (row) => row.organisationId === null || row.organisationId === organisationId,
  );
  return {
    publication,
    own: concerned.flatMap(({ id, terms }) => ("rule" in terms ? [{ id, ...terms.rule }] : [])),
    targets: concerned.flatMap(({ id, terms }) => ("target" in terms ? [{ id, ...terms.target }] : [])),
  };
}
