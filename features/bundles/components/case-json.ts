import type { Dossier } from "#features/exports/queries.ts";
import { hiddenFields } from "../rules.ts";

type Said = { readonly variant: string; readonly at: Temporal.Instant };

/** The case for a program: every record as it stands, instants in UTC; what the variant leaves out is not there. */
export function caseJson({ names, ...dossier }: Dossier, { variant, at }: Said): string {
  const hidden = new Set(hiddenFields(variant));
  const head = { format: "maincourante-case/1", variant, asOf: at.toString({ fractionalSecondDigits: 3 }) };
  const whole = { ...head, ...dossier, names: Object.fromEntries(names) };
  const told = (name: string, value: unknown) =>
    hidden.has(name) || name === "workspaceId"
      ? undefined
      : typeof value === "bigint"
        ? Number(value)
        : value;
  return `${JSON.stringify(whole, told, 2)}\n`;
}
