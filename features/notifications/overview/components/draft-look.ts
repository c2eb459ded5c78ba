import type { IconName } from "#components/icon-name.ts";
import type { Tone } from "#components/tones.ts";
import type { DraftState } from "../../drafts/catalogue.ts";

type Look = { readonly tone: Tone; readonly icon: IconName };

/** What each state of a draft looks like; its word stands beside. */
export const DRAFT_LOOKS = {
  preparing: { tone: "hands", icon: "pen" },
  in_review: { tone: "hands", icon: "eye" },
  returned: { tone: "soon", icon: "history" },
  signed: { tone: "hands", icon: "user-check" },
  filed: { tone: "fine", icon: "file-check" },
  abandoned: { tone: "not-required", icon: "archive" },
} as const satisfies Record<DraftState, Look>;
