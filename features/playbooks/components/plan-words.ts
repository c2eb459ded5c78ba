import { findRule } from "#law/pack.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Step, StepDue } from "../rules.ts";

export type PlanView = {
  readonly t: Translate;
  readonly locale: Locale;
};

/** Who does a step; of a decision, that it is proposed. */
export function doerText(step: Step, { t }: PlanView): string {
  return "does" in step ? t(`roles.${step.does}`) : t("playbooks.decision");
}

/** A plan's steps in the order that numbers them. */
type Numbered = { readonly steps: readonly { readonly key: string }[] };

/** "24 h before Art. 33 notification": when a step is due. */
export function dueText(due: StepDue | null, plan: Numbered, { t, locale }: PlanView): string {
  if (due === null) return t("tasks.noDate");
  const anchor = anchorText(due, plan, { t, locale });
  if (due.hours === 0) return t("tasks.at", { anchor });
  return t(due.hours < 0 ? "tasks.before" : "tasks.after", { count: Math.abs(due.hours), anchor });
}

function anchorText(due: StepDue, { steps }: Numbered, { t, locale }: PlanView): string {
  if (due.from === "obligation") return findRule(due.ruleId)?.label[locale] ?? due.ruleId;
  if (due.from !== "step") return t(`tasks.anchors.${due.from}`);
  const index = steps.findIndex(({ key }) => key === due.step);
  return t("playbooks.stepDone", { number: index + 1 });
}
