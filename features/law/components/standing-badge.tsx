import type { IconName } from "#components/icon-name.ts";
import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import type { Translate } from "#lib/translate.ts";
import type { Standing } from "../rules.ts";

const looks: Readonly<Record<Standing, { tone: Tone; icon: IconName }>> = {
  in_force: { tone: "fine", icon: "scale" },
  not_yet: { tone: "waiting", icon: "hourglass" },
  proposed: { tone: "not-required", icon: "circle-dashed" },
  repealed: { tone: "not-required", icon: "archive" },
};

/** Where a rule stands today, in a word. */
export function StandingBadge({ standing, t }: { standing: Standing; t: Translate }) {
  const { tone, icon } = looks[standing];
  return (
    <StateBadge icon={icon} tone={tone}>
      {t(`law.standings.${standing}`)}
    </StateBadge>
  );
}
