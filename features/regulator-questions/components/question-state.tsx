import { StateBadge } from "#components/state-badge.tsx";
import type { Translate } from "#lib/translate.ts";
import { isOpen, type QuestionState as State, type Step } from "../rules.ts";

type Props = { state: State; step: Step; t: Translate };

const STEPS = {
  to_draft: { tone: "waiting", icon: "pen" },
  to_review: { tone: "hands", icon: "user-check" },
  to_correct: { tone: "hands", icon: "pen" },
  to_send: { tone: "hands", icon: "send" },
  sent: { tone: "fine", icon: "circle-check" },
} as const;

/** Whether it is late, and what it waits for. */
export function QuestionState({ state, step, t }: Props) {
  if (state === "withdrawn")
    return <StateBadge tone="not-required">{t("authorities.states.withdrawn")}</StateBadge>;
  return (
    <span className="flex flex-wrap items-start gap-1">
      {state === "late" ? <StateBadge tone="late">{t("authorities.states.late")}</StateBadge> : null}
      {state === "answered" ? <StateBadge tone="fine">{t("authorities.states.answered")}</StateBadge> : null}
      {isOpen(state) || step !== "sent" ? (
        <StateBadge {...STEPS[step]}>{t(`authorities.steps.${step}`)}</StateBadge>
      ) : null}
    </span>
  );
}
