import type { Tone } from "#components/tones.ts";
import type { VersionState } from "../rules.ts";

export const STATE_TONES: Record<VersionState, Tone> = {
  draft: "hands",
  submitted: "waiting",
  returned: "soon",
  signed: "fine",
};
