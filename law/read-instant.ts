import { isOffsetInUse } from "./offsets.ts";
import { expecting, oneOf, type Reader, refuse, shape } from "./reader.ts";
import { epochOf, isoSecond, offsetAt } from "./zone-time.ts";

/** A day of which the hour is not known. It is planned from 00:00 local time. */
export type Day = { date: string; precision: "day" };

/** An instant as `2021-02-23T17:00:00Z`, or a day without a time. */
export type Moment = string | Day;

/** Years in which a breach can sensibly lie; 9999 and 0021 are slips of the keyboard. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2199;

const MINUTE = 60_000;

const CLOCK = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?/;
const OFFSET = /^(Z|([+-])(\d{2}):?(\d{2}))(.*)$/s;
const ZONE = /^\[([A-Za-z][A-Za-z0-9_+/-]*)\]$/;

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

function checkYear(date: string, path: string): void {
  const year = Number(date.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return;
  const expected = expecting("year_between", { first: FIRST_YEAR, last: LAST_YEAR });
  refuse("out_of_range", path, { expected, value: date });
}

/** The usual spelling of an IANA zone, or null. Bare offsets are no zones: they know no summer time. */
function zoneNamed(value: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(value)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value).timeZoneId;
  } catch {
    return null;
  }
}

type Written = { clock: string; offset: string; zone: string };

/** Cuts an instant into its clock time, its offset and what follows in brackets; null where it is none. */
function cut(value: string): Written | null {
  const [clock] = CLOCK.exec(value) ?? [];
  if (clock === undefined) return null;
  const [, offset = "", , , , zone = ""] = OFFSET.exec(value.slice(clock.length)) ?? [];
  return { clock, offset, zone };
}

/** Milliseconds from UTC, of `Z`, `+01:00` or `+0100`; NaN where the minutes are none. */
function offsetOf(written: string): number {
  const [, , sign = "+", hours = "0", minutes = "0"] = OFFSET.exec(written) ?? [];
  if (Number(minutes) > 59) return Number.NaN;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** `+01:00` */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${hour}:${minute}`;
}

/**
 * Reads an instant: ISO 8601 with offset or `Z`, and its zone in brackets where there is one (RFC 9557). Returned in
 * UTC, whole seconds (fractions are cut, so that a filing and its limit are compared on one footing). Any offset is
 * taken that some zone kept then: who writes may sit elsewhere than the party. One that no zone ever had is a slip,
 * and so is one that is not that of the zone named beside it.
 */
export const instant: Reader<string> = (value, path) => {
  const fail = (expected: ReturnType<typeof expecting>): never =>
    refuse("bad_instant", path, { expected, value });
  const written = typeof value === "string" ? cut(value) : null;
  if (typeof value !== "string" || written === null) return fail(expecting("instant"));
  const { clock, offset, zone } = written;
  const date = clock.slice(0, 10);
  if (!isDate(date)) return fail(expecting("existing_day"));
  if (value === clock) return fail(expecting("instant_with_offset"));
  if (offset === "") return fail(expecting("offset_form"));
  checkYear(date, path);
  const given = offsetOf(offset);
  const local = epochOf(`${clock}Z`);
  if (!isOffsetInUse(given, local - given)) return fail(expecting("offset_in_use"));
  const at = local - given;
  if (zone !== "") {
    const named = zoneNamed(ZONE.exec(zone)?.[1] ?? "");
    if (named === null) return fail(expecting("zone_in_brackets"));
    const kept = offsetAt(at, named);
    if (offset !== "Z" && kept !== given) {
      return fail(expecting("offset_of_zone", { zone: named, offset: offsetText(kept) }));
    }
  }
  return isoSecond(at);
};

/** Reads a calendar date, `2021-02-23`. */
export const calendarDate: Reader<string> = (value, path) => {
  if (typeof value !== "string" || !isDate(value)) {
    return refuse("bad_date", path, { expected: expecting("date"), value });
  }
  checkYear(value, path);
  return value;
};

const day = shape({ date: calendarDate, precision: oneOf(["day"]) });

/** Reads an instant, or a day without a time. */
export const moment: Reader<Moment> = (value, path) =>
  typeof value === "object" && value !== null ? day(value, path) : instant(value, path);

/** Reads an IANA zone, returned in its usual spelling. */
export const timeZone: Reader<string> = (value, path) => {
  const named = typeof value === "string" ? zoneNamed(value) : null;
  return named ?? refuse("bad_time_zone", path, { expected: expecting("time_zone"), value });
};
