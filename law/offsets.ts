import { offsetAt } from "./zone-time.ts";

const HOUR = 3_600_000;

/** At sea and by convention every full hour from −12:00 to +14:00 is some zone's own. */
const FULL_HOURS = { west: -12 * HOUR, east: 14 * HOUR };

/** The zones that have kept another offset since 1980, by minutes from UTC. Source: the IANA time zone database. */
const OTHER_OFFSETS: ReadonlyMap<number, readonly string[]> = new Map([
  [-570, ["Pacific/Marquesas", "Pacific/Rarotonga"]],
  [-510, ["Pacific/Pitcairn"]],
  [-270, ["America/Caracas"]],
  [-210, ["America/St_Johns", "America/Paramaribo"]],
  [-150, ["America/St_Johns"]],
  [-90, ["America/St_Johns"]],
  [210, ["Asia/Tehran"]],
  [270, ["Asia/Kabul", "Asia/Tehran"]],
  [330, ["Asia/Kolkata"]],
  [345, ["Asia/Kathmandu"]],
  [390, ["Asia/Yangon"]],
  [450, ["Asia/Singapore", "Asia/Kuala_Lumpur"]],
  [510, ["Asia/Pyongyang"]],
  [525, ["Australia/Eucla"]],
  [570, ["Australia/Darwin"]],
  [585, ["Australia/Eucla"]],
  [630, ["Australia/Lord_Howe", "Australia/Adelaide"]],
  [690, ["Pacific/Norfolk", "Australia/Lord_Howe"]],
  [765, ["Pacific/Chatham"]],
  [825, ["Pacific/Chatham"]],
]);

/** Did any zone on earth keep this offset at this instant? Both in milliseconds; instants from 1980 on. */
export function isOffsetInUse(offset: number, at: number): boolean {
  if (offset % HOUR === 0) return offset >= FULL_HOURS.west && offset <= FULL_HOURS.east;
  return OTHER_OFFSETS.get(offset / 60_000)?.some((zone) => offsetAt(at, zone) === offset) ?? false;
}
