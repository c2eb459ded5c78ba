const MINUTE_MS = 60_000;

/**
 * Epoch milliseconds of a date and a time typed in a zone, for a browser that may lack Temporal; null while either is
 * incomplete. Only for what a form shows while it is filled: the server reads the instant anew.
 */
export function localEpoch({
  date,
  time,
  zone,
}: {
  date: string;
  time: string;
  zone: string;
}): number | null {
  const asUtc = Date.parse(`${date}T${time.slice(0, 5)}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  try {
    const guess = asUtc - offsetAt(asUtc, zone);
    return asUtc - offsetAt(guess, zone);
  } catch {
    return null;
  }
}

/** How far the zone's clocks are ahead of UTC at an instant. */
function offsetAt(epoch: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(epoch);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"));
  return local - Math.floor(epoch / MINUTE_MS) * MINUTE_MS;
}
