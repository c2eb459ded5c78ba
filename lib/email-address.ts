const LOCAL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const ADDRESS = new RegExp(`^${LOCAL}@${LABEL}(?:\\.${LABEL})*$`);
const LONGEST = 254;

/** The address if it is plain ASCII with one @, unchanged; null for anything a mail library could read in another way. */
export function parseEmailAddress(raw: unknown): string | null {
  if (typeof raw !== "string" || raw.length > LONGEST || raw.normalize("NFKC") !== raw) return null;
  return ADDRESS.test(raw) ? raw : null;
}
