import { found, oneOf, type Reader, Refusal, shape } from "./reader.ts";

/** A day of which the hour is not known. It is planned from 00:00 local time. */
export type Day = { date: string; precision: "day" };

/** An instant as `2021-02-23T17:00:00Z`, or a day without a time. */
export type Moment = string | Day;

/** Years in which a breach can sensibly lie; 9999 and 0021 are slips of the keyboard. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2199;

const CLOCK = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?/;
const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;

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
  throw new Refusal(
    "out_of_range",
    path,
    `Expected a year from ${FIRST_YEAR} to ${LAST_YEAR}; found ${found(date)}.`,
  );
}

/** No zone has been further from UTC than −12:00 and +14:00, nor off the quarter hour, since 1980. */
function isCivilOffset(offset: string): boolean {
  if (offset === "Z") return true;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  const total = (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  return minutes < 60 && minutes % 15 === 0 && total >= -720 && total <= 840;
}

/**
 * Reads an instant: ISO 8601 with offset or `Z`. Returned in UTC, whole seconds (fractions are cut, so that a
 * filing and its limit are compared on one footing).
 */
export const instant: Reader<string> = (value, path) => {
  const fail = (expected: string): never => {
    const missing = value === undefined || value === null;
    throw new Refusal(
      missing ? "missing" : "bad_instant",
      path,
      `Expected ${expected}; found ${found(value)}.`,
    );
  };
  if (typeof value !== "string") return fail('an instant such as "2021-02-23T18:00:00+01:00"');
  const clock = CLOCK.exec(value);
  const date = clock?.[1];
  if (!clock || !date) return fail('an instant such as "2021-02-23T18:00:00+01:00"');
  if (!isDate(date)) return fail("a day that exists");
  const offset = value.slice(clock[0].length);
  if (offset === "") return fail('an instant with its offset from UTC, "+01:00" or "Z"');
  if (!OFFSET.test(offset) || offset.replace(OFFSET, "") !== "") return fail('an offset, "+01:00" or "Z"');
  if (!isCivilOffset(offset)) return fail("an offset between -12:00 and +14:00, in quarters of an hour");
  checkYear(date, path);
  return Temporal.Instant.from(value).toString({ smallestUnit: "second", roundingMode: "floor" });
};

/** Reads a calendar date, `2021-02-23`. */
export const calendarDate: Reader<string> = (value, path) => {
  if (typeof value !== "string" || !isDate(value)) {
    throw new Refusal(
      "bad_date",
      path,
      `Expected a day that exists, such as "2021-02-23"; found ${found(value)}.`,
    );
  }
  checkYear(value, path);
  return value;
};

const day = shape({ date: calendarDate, precision: oneOf(["day"]) });

/** Reads an instant, or a day without a time. */
export const moment: Reader<Moment> = (value, path) =>
  typeof value === "object" && value !== null ? day(value, path) : instant(value, path);

/** Reads an IANA zone, returned in its usual spelling. Bare offsets are no zones: they know no summer time. */
export const timeZone: Reader<string> = (value, path) => {
  const fail = (): never => {
    const missing = value === undefined || value === null;
    const message = `Expected an IANA time zone such as "Europe/Paris"; found ${found(value)}.`;
    throw new Refusal(missing ? "missing" : "bad_time_zone", path, message);
  };
  if (typeof value !== "string" || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(value)) return fail();
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value).timeZoneId;
  } catch {
    return fail();
  }
};
