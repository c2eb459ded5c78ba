import type { IconName } from "#components/icon-name.ts";
import { StateBadge } from "#components/state-badge.tsx";
import { type Tone, toneIcon } from "#components/tones.ts";
import type { Translate } from "#lib/translate.ts";
import type { WorstState } from "../rules.ts";

type Props = { worst: WorstState; t: Translate };

const TONES: Record<WorstState, Tone> = {
  past_limit: "late",
  overdue: "late",
  within_six_hours: "late",
  undetermined: "soon",
  within_a_day: "soon",
  review: "soon",
  open: "fine",
  waiting: "waiting",
  due: "fine",
  settled: "fine",
  none: "not-required",
};

const ICONS: Partial<Record<WorstState, IconName>> = { open: "circle-dashed", due: "clock" };

export function WorstBadge({ worst, t }: Props) {
  return (
    <StateBadge icon={ICONS[worst] ?? toneIcon[TONES[worst]]} tone={TONES[worst]}>
      {t(`states.worst.${worst}`)}
    </StateBadge>
  );
}
