import type { ReactNode } from "react";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { getTranslator } from "#lib/translator.ts";
import { STEPS, type Step } from "../rules.ts";

type Props = {
  step: Step;
  next: Step | null;
  /** What was settled, once it was. */
  summary: ReactNode;
  children: ReactNode;
};

/** One step: open when it is its turn, told in one line once taken, its name alone before. */
export async function GuideStep({ step, next, summary, children }: Props) {
  const t = await getTranslator();
  const place = STEPS.indexOf(step);
  const isTaken = next === null || place < STEPS.indexOf(next);
  const standing = isTaken ? "done" : step === next ? "next" : "later";
  const tone = { done: "fine", next: "soon", later: "waiting" } as const;
  const badge = <StateBadge tone={tone[standing]}>{t(`firstRun.guide.${standing}`)}</StateBadge>;
  const title = `${place + 1}. ${t(`firstRun.guide.${step}.title`)}`;
  if (standing === "later")
    return (
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-2 rounded-md border border-line px-4 py-2">
        <h2 className="font-semibold text-base text-soft">{title}</h2>
        {badge}
      </div>
    );
  return (
    <Section actions={badge} id={step} title={title}>
      {standing === "done" ? summary : children}
    </Section>
  );
}
