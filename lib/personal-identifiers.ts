/** What a person typed that would name someone: a social security number, an e-mail address, a telephone number. */
export type PersonalIdentifier = "nir" | "email" | "phone";

const GAP = "[\\s./_,:·’'+|\\p{Pd}]{0,4}";
/** Between the pairs of a telephone number: with commas or colons they are hours. */
const SHORT_GAP = "[\\s./_\\p{Pd}]{0,3}";
const KEY = "[\\s(,]{0,3}(?:cl(?:[eé]|ef)(?: de contr[oô]le)?|key)?[\\s:]{0,3}";

/** Sex, year, month, department (2A and 2B are Corsica's), commune, rank, key; spaced or not. */
const NIR = new RegExp(
  `(?<![0-9])([1-478]${GAP}\\d{2}${GAP}\\d{2}${GAP}(?:\\d{2}|2[ABab])${GAP}\\d{3}${GAP}\\d{3})(?:${GAP}|${KEY})(\\d{2})(?![0-9])`,
  "giu",
);
// Begins only where a word does: from every letter of a long word, the search would take the square of its length.
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/u;
const PHONE = new RegExp(
  `(?<![0-9A-Za-z+])(?:(?:\\+|00)${SHORT_GAP}33${SHORT_GAP}(?:\\(0\\)${SHORT_GAP})?|0)[1-9](?:${SHORT_GAP}\\d{2}){4}(?![0-9])`,
  "u",
);

/** The kinds of personal identifier in a text, each once. A number of the shape of a NIR counts if its key is right. */
export function detectPersonalIdentifiers(written: string): PersonalIdentifier[] {
  // Full-width digits and invisible characters are written as plainly as any other.
  const text = written.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const found: PersonalIdentifier[] = [];
  if ([...text.matchAll(NIR)].some(([, number = "", key = ""]) => isKeyOf(number, key))) found.push("nir");
  if (EMAIL.test(text)) found.push("email");
  if (PHONE.test(text)) found.push("phone");
  return found;
}

/** Where social security numbers with a right key begin in a text of plain digits. */
export function nirPlaces(text: string): number[] {
  return [...text.matchAll(NIR)].flatMap(({ index, 1: number = "", 2: key = "" }) =>
    isKeyOf(number, key) ? [index] : [],
  );
}

/** The key is 97 less the number's remainder by 97; 2A counts as 19 and 2B as 18. */
function isKeyOf(number: string, key: string): boolean {
  const digits = number
    .replace(/[^0-9AB]/gi, "")
    .toUpperCase()
    .replace("2A", "19")
    .replace("2B", "18");
  return 97n - (BigInt(digits) % 97n) === BigInt(key);
}

const PROBLEMS = { nir: "containsNir", email: "containsEmail", phone: "containsPhone" } as const;

/** The key of a word on why a text may not be recorded as it stands: what a form and the server both say. */
export function problemOf(found: PersonalIdentifier): (typeof PROBLEMS)[PersonalIdentifier] {
  return PROBLEMS[found];
}
