import type { FieldSpec } from "#components/field-list-form.tsx";
import { toLocalFields } from "#lib/dates.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";

type Asked = {
  readonly label: string;
  readonly zone: string;
  readonly dueAt: Date | null;
  readonly words: Pick<Messages, "forms" | "authorities">;
};

/** The time that the authority set, as an hour with its zone; or that it set none. */
export function dueField({ label, zone, dueAt, words }: Asked): FieldSpec {
  const t = words.authorities.record;
  const labels = words.forms.instant;
  const precision = { ...labels.precision, instant: t.dueInstant, unknown: t.dueNone };
  const typed =
    dueAt === null
      ? { date: "", time: "" }
      : toLocalFields(Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()), zone);
  return {
    ...{ as: "instant", name: "due", label, help: t.dueHelp, zones: listZones(zone) },
    labels: { ...labels, precision },
    precisions: ["instant", "unknown"],
    value: { precision: "instant", ...typed, zone },
  };
}
