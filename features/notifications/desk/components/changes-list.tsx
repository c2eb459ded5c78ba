import { EmptyState } from "#components/empty-state.tsx";
import type { Translate } from "#lib/translate.ts";
import { fieldText } from "../../documents/components/filed-document.ts";
import type { ContentField, DraftContent } from "../../documents/rules.ts";
import type { FieldChange } from "../../phases/rules.ts";

type Props = { changes: readonly FieldChange[]; language: DraftContent["language"]; t: Translate };

/** What differs, field by field: what it said, what it says. */
export function ChangesList({ changes, language, t }: Props) {
  if (changes.length === 0) return <EmptyState icon="check" title={t("drafts.changes.none")} />;
  const said = (field: ContentField | null) =>
    field === null || field.state === "empty" ? t("drafts.changes.nothing") : fieldText(field, language);
  return (
    <ol className="flex flex-col gap-3">
      {changes.map(({ fieldId, label, kind, before, after }) => (
        <li className="keep-together rounded-md border border-line p-3" key={fieldId}>
          <p className="font-medium text-ink text-sm">
            {label} <span className="text-faint text-xs">({t(`drafts.changes.kinds.${kind}`)})</span>
          </p>
          <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-2">
            <div>
              <dt className="text-faint text-xs">{t("drafts.changes.before")}</dt>
              <dd className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">{said(before)}</dd>
            </div>
            <div>
              <dt className="text-faint text-xs">{t("drafts.changes.after")}</dt>
              <dd className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">{said(after)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  );
}
