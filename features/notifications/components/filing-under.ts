import type { Translate } from "#lib/translate.ts";
import type { FilingStanding } from "../queries.ts";
import type { FilingUnder } from "./filing-fields.tsx";

/** What the form says of the mandate of whoever files for an organisation that is not their own. */
export function filingUnder(standing: FilingStanding, t: Translate): FilingUnder {
  if (standing === null) return { as: "own" };
  const others = standing.others.map(({ id, holder, basis }) => ({
    value: id,
    label: t("filing.mandateOf", { holder, basis }),
  }));
  if (standing.mandate === null) return { as: "none", others };
  return { as: "mandate", others, text: t("filing.underMandate", { basis: standing.mandate.basis }) };
}
