/** Each costs every connection some 40 kB for as long as it lives. */
const MOST_NAMED = 300;
const OFTEN = 3;
const MOST_COUNTED = 3_000;

const names = new Map<string, string>();
const counted = new Map<string, number>();

/** The name of a statement that is asked often, in this process; "" for one that is not, or came after the three hundredth. */
export function nameOften(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMED) return "";
  const times = (counted.get(sql) ?? 0) + 1;
  if (times < OFTEN) {
    if (counted.size >= MOST_COUNTED) counted.clear();
    counted.set(sql, times);
    return "";
  }
  counted.delete(sql);
  const name = `often_${names.size}`;
  names.set(sql, name);
  return name;
}
