import type { Tone } from "#components/tones.ts";
import type { Translate } from "#lib/translate.ts";
import { CHECK_RESULTS, COPY_KINDS, COPY_STEPS, type CopyState } from "../catalogue.ts";

export const STATE_TONES: Record<CopyState, Tone> = {
  reappeared: "late",
  found: "soon",
  asked: "hands",
  ordered: "hands",
  blocked: "waiting",
  gone: "fine",
};

export function kindText(kind: string, t: Translate): string {
  return t(`copies.kinds.${COPY_KINDS.find((one) => one === kind) ?? "other"}`);
}

/** "Host notified"; of a check, with what it found: "Check: still online". */
export function stepText(step: string, result: string | null, t: Translate): string {
  const name = t(`copies.steps.${COPY_STEPS.find((one) => one === step) ?? "checked"}`);
  const found = CHECK_RESULTS.find((one) => one === result);
  return found === undefined ? name : `${name} – ${t(`copies.results.${found}`)}`;
}
