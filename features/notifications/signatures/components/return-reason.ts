import type { FieldSpec } from "#components/field-list-form.tsx";

/** Why what was put before signatories goes back to the desk. */
export function returnReason({ says, saysHelp }: { says: string; saysHelp: string }): FieldSpec {
  return { as: "area", name: "says", label: says, help: saysHelp, required: true, impersonal: true };
}
