import { Icon } from "#components/icon.tsx";
import { StepsList } from "#components/steps-list.tsx";
import type { Obligation } from "#law/obligation.ts";
import { noteText, stepText } from "#law/text.ts";
import type { AnswerView } from "./answer-view.ts";

type Props = { row: Obligation; view: AnswerView };

/** The arithmetic, to redo by hand, and what is worth knowing beside it. */
export function RowSteps({ row: { steps, notes }, view }: Props) {
  const { t, locale, zone } = view;
  return (
    <>
      {notes.length === 0 ? null : (
        <ul className="flex list-disc flex-col gap-1 ps-4 text-sm text-soft">
          {notes.map((note) => (
            <li key={note.code}>{noteText(note, locale, zone)}</li>
          ))}
        </ul>
      )}
      {steps.length === 0 ? null : (
        <details className="group/steps text-sm">
          <summary className="inline-flex items-center gap-1 text-soft hover:text-ink">
            <Icon className="size-3.5 group-open/steps:rotate-90" name="chevron-right" />
            {t("why.steps")}
          </summary>
          <div className="mt-2">
            <StepsList
              label={t("why.steps")}
              steps={steps.map((step, index) => ({
                id: `${index} ${step.code}`,
                label: stepText(step, locale, zone),
              }))}
            />
          </div>
        </details>
      )}
    </>
  );
}
