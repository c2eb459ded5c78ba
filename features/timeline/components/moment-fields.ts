import type { FieldSpec } from "#components/field-list-form.tsx";
import type { InstantPrecision } from "#components/instant-field.tsx";
import { toLocalFields } from "#lib/dates.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";

const ZONE = "Europe/Paris";

type Words = Pick<Messages, "forms">;
type Asked = { readonly name: string; readonly label: string; readonly words: Words };
type Instant = Extract<FieldSpec, { as: "instant" }>;

/** An hour that is now unless another is given; `left` says what leaving it means. */
export function hourField({ name, label, words, left, at }: Asked & { left: string; at: string }): Instant {
  const precision = { ...words.forms.instant.precision, unknown: left, instant: at };
  return shaped({ name, label, words, precision, first: "unknown", precisions: ["unknown", "instant"] });
}

/** An hour or a day, begun with the present. */
export function momentField({ name, label, words, now }: Asked & { now: number }): Instant {
  const { precision } = words.forms.instant;
  const field = shaped({ name, label, words, precision, first: "instant", precisions: ["instant", "day"] });
  const present = toLocalFields(Temporal.Instant.fromEpochMilliseconds(now), ZONE);
  return { ...field, value: { ...field.value, ...present } };
}

type Shape = Asked & {
  readonly precision: Record<InstantPrecision, string>;
  readonly first: InstantPrecision;
  readonly precisions: readonly InstantPrecision[];
};

function shaped({ name, label, words, precision, first, precisions }: Shape): Instant {
  return {
    ...{ as: "instant", name, label, precisions },
    labels: { ...words.forms.instant, precision },
    zones: listZones(ZONE),
    value: { precision: first, date: "", time: "", zone: ZONE },
  };
}
