import type { Answer } from "#features/forms/rules.ts";
import type { FormField } from "#law/forms/form.ts";

/** An answer that a field takes, for tests that need a whole form: what the case does not say, somebody types. */
export function plainAnswer(field: FormField): Answer {
  if (field.mayBeUnknown) return { unknown: true, follows: "Au complément" };
  switch (field.kind) {
    case "count":
      return { value: 12 };
    case "choice":
      return { value: field.options?.[0]?.id ?? "" };
    case "choices":
      return { value: [field.options?.[0]?.id ?? ""] };
    case "yes_no_unknown":
      return { value: "no" };
    case "day":
    case "moment":
      return { value: { date: "2026-11-09", precision: "day" } };
    default:
      return { value: "Décrit par le laboratoire" };
  }
}
