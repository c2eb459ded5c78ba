import type { IconName } from "#components/icon-name.ts";
import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import type { Confidence } from "#law/rule.ts";
import type { Translate } from "#lib/translate.ts";

const looks: Readonly<Record<Confidence, { tone: Tone; icon: IconName }>> = {
  official_text: { tone: "fine", icon: "circle-check" },
  reproduced_text: { tone: "fine", icon: "file-check" },
  secondary_source: { tone: "not-required", icon: "file-text" },
  from_memory: { tone: "soon", icon: "triangle-alert" },
};

/** How far the wording was checked: a word and a shape, never a colour alone. */
export function ConfidenceBadge({ confidence, t }: { confidence: Confidence; t: Translate }) {
  const { tone, icon } = looks[confidence];
  return (
    <StateBadge icon={icon} tone={tone}>
      {t(`law.confidences.${confidence}`)}
    </StateBadge>
  );
}
