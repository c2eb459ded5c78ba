import { findAuthority } from "#law/authorities.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ObligationNaming } from "../queries.ts";
import { addresseeOf, labelOf, ownRuleOf } from "./rule-words.ts";
import { subjectText } from "./subject-words.ts";

type View = { readonly t: Translate; readonly locale: Locale; readonly zone: string };

/** What the log calls each obligation, by its id: "CNIL, Art. 33 notification". */
export function obligationNames({ rows, names }: ObligationNaming, view: View): ReadonlyMap<string, string> {
  return new Map(
    rows.map((row) => {
      const authority =
        ownRuleOf(row) === null
          ? findAuthority(row.addressee)?.shortName
          : row.subject === "" && addresseeOf(row, view.t);
      const subject = subjectText(row.subject, { ...view, names });
      return [row.id, [authority, subject, labelOf(row, view)].filter(Boolean).join(", ")];
    }),
  );
}
