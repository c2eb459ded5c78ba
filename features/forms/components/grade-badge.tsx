import { StateBadge } from "#components/state-badge.tsx";
import type { FormField } from "#law/forms/form.ts";
import type { Translate } from "#lib/translate.ts";
import { GRADE_LOOKS } from "./form-words.ts";

/** Where a field is known from: its best source as a word with a shape, the others after it. */
export function GradeBadge({ field, t }: { field: Pick<FormField, "grade" | "alsoSeen">; t: Translate }) {
  const { grade, alsoSeen = [] } = field;
  const { tone, icon } = GRADE_LOOKS[grade];
  return (
    <span className="flex flex-col items-start gap-0.5 max-md:items-end">
      <StateBadge icon={icon} tone={tone}>
        {t(`lawForms.grades.${grade}`)}
      </StateBadge>
      {alsoSeen.length === 0 ? null : (
        <span className="text-faint text-xs">
          {t("lawForms.alsoSeen", { list: alsoSeen.map((one) => t(`lawForms.grades.${one}`)).join(", ") })}
        </span>
      )}
    </span>
  );
}
