import type { Translate } from "#lib/translate.ts";
import { fieldText } from "../../documents/components/filed-document.ts";
import type { DraftContent } from "../../documents/rules.ts";
import type { Difference } from "../rules.ts";

type Props = { differences: readonly Difference[]; language: DraftContent["language"]; t: Translate };

/** Where drafts of one text differ, field by field: what is said, and which organisations say it. */
export function DifferencesList({ differences, language, t }: Props) {
  return (
    <ol className="flex flex-col gap-3" lang={language}>
      {differences.map(({ fieldId, label, variants }) => (
        <li className="keep-together rounded-md border border-line" key={fieldId}>
          <p className="border-line border-b bg-sunken px-3 py-2 font-medium text-ink text-sm">{label}</p>
          <dl className="divide-y divide-line text-sm">
            {variants.map(({ field, names }) => (
              <div
                className="grid gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[minmax(8rem,14rem)_1fr]"
                key={names.join()}
              >
                <dt className="text-soft">{names.join(", ")}</dt>
                <dd className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">
                  {field === null ? (
                    <span className="text-faint">{t("batches.approval.nothing")}</span>
                  ) : (
                    fieldText(field, language)
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
