import { Notice } from "#components/notice.tsx";
import type { Translate } from "#lib/translate.ts";
import { remarksOf } from "../../desk/components/remarks-of.ts";
import type { DraftContent } from "../../documents/rules.ts";
import type { DraftStep } from "../../drafts/queries.ts";

type Props = {
  steps: readonly DraftStep[];
  content: DraftContent;
  long: (at: Date) => string;
  t: Translate;
};

/** A draft that was returned: by whom, with what to change, and that nobody here has to do more. */
export function LastReturn({ steps, content, long, t }: Props) {
  const returned = steps.findLast(({ step }) => step === "returned");
  if (returned === undefined) return null;
  const labels = new Map(
    content.sections.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label])),
  );
  const remarks = [...remarksOf(steps)];
  return (
    <Notice kind="done" title={t("drafts.sign.returnedBy", { name: returned.steppedBy })}>
      <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{returned.says}</p>
      {remarks.length === 0 ? null : (
        <ul className="ms-4 list-disc text-sm">
          {remarks.map(([fieldId, text]) => (
            <li className="[overflow-wrap:anywhere]" key={fieldId}>
              {t("drafts.sign.remarkOn", { field: labels.get(fieldId) ?? fieldId, text })}
            </li>
          ))}
        </ul>
      )}
      <p className="text-faint text-xs">{long(returned.steppedAt)}</p>
      <p className="mt-2 text-sm">{t("drafts.sign.beingChanged")}</p>
    </Notice>
  );
}
