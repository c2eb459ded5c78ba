const END = 0x06054b50;
const LISTED = 0x02014b50;
const END_BYTES = 22;
const LISTED_BYTES = 46;

/** The same archive with every member dated `at`, to two seconds in UTC: what is made twice is the same file. */
export function datedZip(bytes: Buffer, at: Temporal.Instant): Buffer {
  const dated = Buffer.from(bytes);
  const stamp = dosStamp(at);
  const end = dated.lastIndexOf(signature(END));
  let listed = end + END_BYTES > dated.length || end < 0 ? dated.length : dated.readUInt32LE(end + 16);
  while (listed + LISTED_BYTES <= dated.length && dated.readUInt32LE(listed) === LISTED) {
    dated.writeUInt32LE(stamp, listed + 12);
    dated.writeUInt32LE(stamp, dated.readUInt32LE(listed + 42) + 10);
    const variable = [28, 30, 32].map((place) => dated.readUInt16LE(listed + place));
    listed += variable.reduce((sum, length) => sum + length, LISTED_BYTES);
  }
  return dated;
}

function signature(mark: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(mark);
  return written;
}

function dosStamp(at: Temporal.Instant): number {
  const { year, month, day, hour, minute, second } = at.toZonedDateTimeISO("UTC");
  const date = ((year - 1980) << 9) | (month << 5) | day;
  return date * 0x10000 + ((hour << 11) | (minute << 5) | (second >> 1));
}
