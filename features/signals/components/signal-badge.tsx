import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import type { Translate } from "#lib/translate.ts";
import { SIGNAL_STATES, type SignalState } from "../catalogue.ts";
import { awaitsIncident } from "../rules.ts";

type Props = { signal: { readonly state: string; readonly incidentId: string | null }; t: Translate };

const TONES: Record<SignalState, Tone> = {
  new: "soon",
  breach: "fine",
  near_miss: "fine",
  duplicate: "not-required",
  false_positive: "not-required",
  not_ours: "not-required",
};

/** What a report is, as far as anybody said. */
export function SignalBadge({ signal, t }: Props) {
  const state = SIGNAL_STATES.find((one) => one === signal.state) ?? "new";
  if (awaitsIncident(signal)) return <StateBadge tone="soon">{t("signals.states.toOpen")}</StateBadge>;
  return <StateBadge tone={TONES[state]}>{t(`signals.states.${state}`)}</StateBadge>;
}
