import { toLocalFields } from "#lib/dates.ts";
import type { Moment } from "#lib/moment.ts";

type Signal = {
  readonly title: string;
  readonly description: string;
  readonly seen: Moment | null;
  readonly organisationId: string | null;
  readonly labId: string | null;
};

const ZONE = "Europe/Paris";

/** What a report already says, as the fields of a new incident hold it. */
export function startValues({ title, description, seen, organisationId, labId }: Signal) {
  const lab =
    organisationId === null || labId === null ? {} : { [`files.${organisationId}.labs[]`]: [labId] };
  return { title, description, ...lab, ...detection(seen) };
}

function detection(seen: Moment | null): Record<string, string> {
  if (seen === null) return {};
  const fields =
    typeof seen === "string"
      ? { precision: "instant", ...toLocalFields(Temporal.Instant.from(seen), ZONE) }
      : { precision: "day", date: seen.date, time: "" };
  return Object.fromEntries(
    Object.entries({ ...fields, zone: ZONE }).map(([part, value]) => [`detection.${part}`, value]),
  );
}
