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
  return (
    <Section
      actions={<StateBadge tone={tone[standing]}>{t(`firstRun.guide.${standing}`)}</StateBadge>}
      id={step}
      title={`${place + 1}. ${t(`firstRun.guide.${step}.title`)}`}
    >
      {standing === "done" ? summary : standing === "next" ? children : null}
    </Section>
  );
}
