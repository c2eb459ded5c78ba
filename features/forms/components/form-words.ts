import type { IconName } from "#components/icon-name.ts";
import type { Tone } from "#components/tones.ts";
import type { Grade } from "#law/forms/form.ts";

type Look = { readonly tone: Tone; readonly icon: IconName };

/** How well a field is known, as a shape beside its word. */
export const GRADE_LOOKS: Readonly<Record<Grade, Look>> = {
  A: { tone: "fine", icon: "circle-check" },
  M: { tone: "not-required", icon: "file-check" },
  F: { tone: "not-required", icon: "file-text" },
  O: { tone: "not-required", icon: "table-2" },
  S: { tone: "not-required", icon: "link" },
  K: { tone: "soon", icon: "circle-help" },
};
