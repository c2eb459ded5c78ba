import { doerText, dueText } from "#features/playbooks/components/plan-words.ts";
import type { PaperBlock } from "#lib/pdf-document.ts";
import type { PackContent, PackPlan } from "../contents/rules.ts";
import type { PackView } from "./pack-view.ts";

const PARTS = ["firstHour", "firstDay", "never", "call"] as const;

/** An action card for each kind of incident: the first acts, then what each role does, to be ticked off. */
export function cardBlocks({ plans }: PackContent, view: PackView): PaperBlock[] {
  return plans.flatMap((plan): PaperBlock[] => [
    { kind: "break" },
    { kind: "heading", text: view.t("crisisPacks.cards.title", { name: plan.name }) },
    ...PARTS.filter((part) => plan.card[part].length > 0).flatMap((part): PaperBlock[] => [
      { kind: "heading", level: 3, text: view.t(`playbooks.parts.${part}`) },
      { kind: "list", items: plan.card[part] },
    ]),
    ...roleBlocks(plan, view),
  ]);
}

/** The steps of each role together: what somebody in that role needs in hand. */
function roleBlocks(plan: PackPlan, view: PackView): PaperBlock[] {
  const { t } = view;
  const columns = [
    { title: t("playbooks.columns.step"), share: 52 },
    { title: t("playbooks.columns.when"), share: 24 },
    { title: t("crisisPacks.cards.done"), share: 24 },
  ];
  const titleOf = (step: PackPlan["steps"][number]) =>
    "does" in step
      ? t("crisisPacks.cards.role", { role: doerText(step, view) })
      : t("crisisPacks.cards.decisions");
  const numberOf = (key: string) => plan.numbered.findIndex((step) => step.key === key) + 1;
  const groups = [...Map.groupBy(plan.steps, titleOf)];
  return groups.flatMap(([title, steps]): PaperBlock[] => [
    { kind: "heading", level: 3, text: title },
    {
      ...{ kind: "table", look: "ticks", columns },
      rows: steps.map((step) => [
        [`${numberOf(step.key)}. ${step.title}`, step.instructions].filter(Boolean).join("\n"),
        "does" in step ? dueText(step.due, { steps: plan.numbered }, view) : t("playbooks.atOnce"),
        "",
      ]),
    },
  ]);
}
