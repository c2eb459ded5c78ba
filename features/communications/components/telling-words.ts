import type { Tone } from "#components/tones.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { CHANNELS, type Measure, WAVE_SORTS } from "../catalogue.ts";
import type { Coverage, Persons, WaveState } from "../rules.ts";

type Words = { readonly t: Translate; readonly locale: Locale };

export const WAVE_TONES: Record<WaveState, Tone> = {
  planned: "waiting",
  sent: "fine",
  struck: "not-required",
};

export function channelText(channel: string, t: Translate): string {
  return t(`communications.channels.${CHANNELS.find((one) => one === channel) ?? "letter"}`);
}

export function sortText(sort: string, t: Translate): string {
  return t(`communications.sorts.${WAVE_SORTS.find((one) => one === sort) ?? "first"}`);
}

/** What a figure is called for a channel: letters come back, calls stay unanswered. */
export function measureText(measure: string, channel: string, t: Translate): string {
  const by = CHANNELS.find((one) => one === channel) ?? "letter";
  switch (measure) {
    case "sent":
      return t(`communications.sentOf.${by}`);
    case "returned":
      return t(`communications.returnedOf.${by}`);
    case "answered":
      return t(`communications.answeredOf.${by}`);
    default:
      return t(`communications.measures.${measure === "complaints" ? "complaints" : "planned"}`);
  }
}

/** A public notice is published; nobody can be counted behind it. */
export function measuresOf(channel: string): readonly Measure[] {
  return channel === "public_notice"
    ? ["planned", "sent", "complaints"]
    : ["planned", "sent", "returned", "answered", "complaints"];
}

/** "1 150 sur 1 200", or that nobody knows of how many. */
export function toldText({ told, jointly, persons }: Coverage, { t, locale }: Words): string {
  const count = formatCount(told + jointly, locale);
  if (persons === null) return t("communications.ofUnknown", { told: count });
  return t("communications.informedOf", { told: count, persons: formatCount(persons.count, locale) });
}

export function percentText(percent: number, { t, locale }: Words): string {
  const digits = percent.toLocaleString(locale, { maximumFractionDigits: 1 });
  return t("communications.percent", { percent: digits });
}

export function personsText(persons: Persons, { t, locale }: Words): string {
  if (persons === null) return t("communications.basis.unknown");
  return `${formatCount(persons.count, locale)} (${t(`communications.basis.${persons.basis}`)})`;
}

const DUTIES = ["filed", "decided", "not_required", "due", "open", "undetermined", "waiting"] as const;
const DUTY_TONES: Readonly<Record<(typeof DUTIES)[number], Tone>> = {
  ...{ filed: "fine", decided: "not-required", not_required: "not-required", due: "soon", open: "soon" },
  ...{ undetermined: "soon", waiting: "waiting" },
};

/** How the art. 34 obligation of an organisation stands, with its tone. */
export function dutyText(state: string | undefined, t: Translate): { text: string; tone: Tone } {
  const known = DUTIES.find((one) => one === state);
  if (known === undefined) return { text: t("communications.duties.none"), tone: "not-required" };
  return { text: t(`communications.duties.${known}`), tone: DUTY_TONES[known] };
}
