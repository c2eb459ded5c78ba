import type { EventKind } from "./event-kind.ts";

/** How a workspace puts the mapping of a form right. */
export const FORM_EVENTS = {
  "form.corrected": {
    subject: "form_correction",
    fields: ["formId", "formVersion", "number", "fieldId", "label", "rank", "maxLength", "note"],
    person: false,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
