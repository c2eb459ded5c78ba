import { describe, expect, test } from "vitest";
import { isOffsetInUse } from "./offsets.ts";
import { epochOf } from "./zone-time.ts";

const MINUTE = 60_000;
const QUARTERS = Array.from({ length: 4 * 36 + 1 }, (_, index) => (index - 4 * 18) * 15 * MINUTE);
const FIRST = epochOf("1980-01-01T00:00:00Z");
const LAST = epochOf("2060-01-01T00:00:00Z");

type Stretch = { from: number; until: number; offset: number };

/** Every stretch of time in which a zone of the platform kept one offset. */
function stretchesOf(zone: string): Stretch[] {
  const stretches: Stretch[] = [];
  let local = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone);
  while (local.epochMilliseconds < LAST) {
    const next = local.getTimeZoneTransition("next");
    const until = next?.epochMilliseconds ?? LAST;
    stretches.push({ from: local.epochMilliseconds, until, offset: local.offsetNanoseconds / 1e6 });
    if (next === null) break;
    local = next;
  }
  return stretches;
}

const STRETCHES = Intl.supportedValuesOf("timeZone").flatMap(stretchesOf);

describe("An offset from UTC", { timeout: 30_000 }, () => {
  test("that any zone of the world keeps is in use from the first to the last moment it is kept", () => {
    for (const { from, until, offset } of STRETCHES) {
      expect(isOffsetInUse(offset, from), `${offset / MINUTE} at ${from}`).toBe(true);
      expect(isOffsetInUse(offset, until - 1000), `${offset / MINUTE} at ${until}`).toBe(true);
    }
  });

  test("that no zone keeps is refused, whatever the year", () => {
    for (let year = 1980; year < 2060; year++) {
      for (const day of ["01-15T03:00:00Z", "07-15T03:00:00Z"]) {
        const at = epochOf(`${year}-${day}`);
        const kept = new Set(
          STRETCHES.filter(({ from, until }) => from <= at && at < until).map(({ offset }) => offset),
        );
        for (const offset of QUARTERS.filter((one) => one % (60 * MINUTE) !== 0)) {
          expect(isOffsetInUse(offset, at), `${offset / MINUTE} in ${year}`).toBe(kept.has(offset));
        }
      }
    }
  });

  test("of full hours is in use from −12:00 to +14:00, at sea as well", () => {
    const at = epochOf("2026-01-15T00:00:00Z");
    const full = QUARTERS.filter((one) => one % (60 * MINUTE) === 0 && isOffsetInUse(one, at));
    expect(full.map((one) => one / (60 * MINUTE))).toEqual(Array.from({ length: 27 }, (_, i) => i - 12));
  });

  test("comes and goes with its law: Venezuela’s half hour ended on 1 May 2016", () => {
    const half = -4.5 * 60 * MINUTE;
    expect(isOffsetInUse(half, epochOf("2016-05-01T06:59:59Z"))).toBe(true);
    expect(isOffsetInUse(half, epochOf("2016-05-01T07:00:00Z"))).toBe(false);
  });
});
