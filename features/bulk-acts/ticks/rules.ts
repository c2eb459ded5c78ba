/** What an address can carry of ticks, below the 8 kB that servers allow it; more are chosen by the filter. */
export const MOST_TICKED = 1_000;

/** Five bytes of a random id tell the files of one case apart. */
const HEX_DIGITS = 10;

const startOf = (id: string): string => id.replaceAll("-", "").slice(0, HEX_DIGITS).toLowerCase();

/** The ticked files as an address carries them: the start of each id, all of them as one word. */
export function packTicks(ids: readonly string[]): string {
  const pairs = ids.map(startOf).join("").match(/../g) ?? [];
  const bytes = String.fromCharCode(...pairs.map((pair) => Number.parseInt(pair, 16)));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Of four signs, all but one group may come alone: that is no whole byte. */
const isPacked = (word: string): boolean => /^[\w-]*$/.test(word) && word.length % 4 !== 1;

/** Which of these files were ticked. Where two begin alike, neither: nobody is acted on by mistake. */
export function unpackTicks(packed: string, ids: readonly string[]): Set<string> {
  const bytes = isPacked(packed) ? atob(packed.replaceAll("-", "+").replaceAll("_", "/")) : "";
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  const starts = new Set(hex.match(new RegExp(`.{${HEX_DIGITS}}`, "g")) ?? []);
  const byStart = Map.groupBy(ids, startOf);
  return new Set(
    [...starts].flatMap((start) => (byStart.get(start)?.length === 1 ? byStart.get(start) : []) ?? []),
  );
}
