import { StepsList } from "#components/steps-list.tsx";
import type { Note, Step } from "#law/obligation.ts";
import { noteText, stepText } from "#law/text.ts";
import { ownRuleOf } from "../../components/rule-words.ts";
import { WhySection } from "./why-section.tsx";
import { type WhyView, written } from "./why-view.ts";

/** Every step of the sum, to redo by hand; then what is worth knowing beside it. */
export function StepsSection({ view }: { view: WhyView }) {
  const { obligation, t, locale, zone } = view;
  const isOwn = ownRuleOf(obligation) !== null;
  // An own rule has one date and no limit in law to compare it with.
  const steps = (obligation.steps as Step[]).filter(({ code }) => !isOwn || code !== "single_reading");
  const notes = obligation.notes as Note[];
  return (
    <>
      {steps.length === 0 ? null : (
        <WhySection title={t("why.steps")}>
          <StepsList
            label={t("why.steps")}
            steps={steps.map((step) => ({ id: step.code, label: stepText(step, locale, zone) }))}
          />
          <p className="text-faint text-xs">
            {t("why.computed", { at: written(obligation.computedAt, view) })}
          </p>
        </WhySection>
      )}
      {notes.length === 0 ? null : (
        <WhySection title={t("why.notes")}>
          <ul className="flex list-disc flex-col gap-1.5 ps-4 text-sm text-soft">
            {notes.map((note) => (
              <li key={note.code}>{noteText(note, locale, zone)}</li>
            ))}
          </ul>
        </WhySection>
      )}
    </>
  );
}
