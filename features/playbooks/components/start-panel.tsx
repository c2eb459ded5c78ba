import { FieldListForm } from "#components/field-list-form.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { startPlaybookAction } from "../actions.ts";
import type { StartPreview } from "../loaders.ts";
import { doerText, dueText } from "./plan-words.ts";

type Props = { incidentId: string; preview: StartPreview; closeHref: string; place: Place };

/** What starting a playbook will add, before anything is written; then one act writes it all. */
export async function StartPanel({ incidentId, preview, closeHref, place }: Props) {
  const t = await getTranslator();
  const { playbooks: words, errors, problems } = await getWords("playbooks", "errors", "problems");
  const { plan, tasks, proposals } = preview;
  const view = { t, locale: place.locale };
  const countOf = (key: string) =>
    tasks.filter(({ playbookStep }) => playbookStep === `${plan.key}:${key}`).length;
  const steps = plan.steps.flatMap((step) => {
    const count =
      "does" in step ? countOf(step.key) : proposals.filter(({ kind }) => kind === step.proposes).length;
    return count === 0 ? [] : [{ step, count }];
  });
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("tasks.close")}
      eyebrow={t("playbooks.eyebrow")}
      title={plan.name}
    >
      <div className="flex flex-col gap-5">
        <p className="text-ink">
          {steps.length === 0
            ? t("playbooks.nothingToAdd")
            : t("playbooks.willAdd", { tasks: tasks.length, decisions: proposals.length })}
        </p>
        {steps.length === 0 ? null : (
          <FieldListForm
            act={startPlaybookAction.bind(null, place)}
            done={words.started}
            fields={[]}
            hidden={{ incidentId, playbook: plan.key, language: place.locale }}
            id="start-playbook"
            idle={IDLE}
            submit={{ label: words.start, pending: words.starting, icon: "list-checks" }}
            words={{ errors, problems }}
          />
        )}
        <ol className="flex flex-col">
          {steps.map(({ step, count }) => (
            <li className="border-line border-b py-2 last:border-b-0" key={step.key}>
              <span className="block font-medium text-ink">{step.title}</span>
              <span className="block text-soft text-sm">
                {doerText(step, view)} ·{" "}
                {step.at === "case" ? t("tasks.wholeCase") : t("tasks.atOrganisations", { count })}
                {"does" in step ? ` · ${dueText(step.due, plan, view)}` : ""}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </SidePanel>
  );
}
