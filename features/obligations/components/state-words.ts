import type { IconName } from "#components/icon-name.ts";
import { type Tone, toneIcon, toneOfRemaining } from "#components/tones.ts";
import type { Translate } from "#lib/translate.ts";

type Standing = {
  readonly state: string;
  readonly dueAt: number | null;
  readonly lateBySeconds?: number | null | undefined;
};

const STATES = [
  "due",
  "open",
  "waiting",
  "undetermined",
  "not_required",
  "filed",
  "decided",
  "withdrawn",
  "displaced",
  "not_in_force",
] as const;

/** What a cell's colour says; "open" is owed without a number and so never turns red by itself. */
export function toneOfState({ state, dueAt }: Standing, now: number): Tone {
  if (state === "due" || state === "undetermined") {
    const tone = dueAt === null ? "fine" : toneOfRemaining(dueAt - now);
    return state === "undetermined" && tone === "fine" ? "soon" : tone;
  }
  if (state === "waiting") return "waiting";
  return state === "filed" || state === "open" ? "fine" : "not-required";
}

/** A tick is for what is done: what is still to do has a clock, what has no date a dashed ring. */
export function iconOfState(standing: Standing, now: number): IconName {
  if (standing.state === "open") return "circle-dashed";
  const tone = toneOfState(standing, now);
  return tone === "fine" && standing.state !== "filed" ? "clock" : toneIcon[tone];
}

/** The one word of a cell. */
export function stateWord(
  { state, dueAt, lateBySeconds }: Standing,
  { t, now }: { t: Translate; now: number },
) {
  if (state === "due" && dueAt !== null && dueAt <= now) return t("states.overdue");
  if (state === "filed" && (lateBySeconds ?? 0) > 0) return t("states.filedLate");
  return t(`states.${STATES.find((one) => one === state) ?? "withdrawn"}`);
}
