/** One organisation as far as likeness asks. */
export type Identity = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Its own, and those with which the SIRETs of its sites begin. */
  readonly sirens: readonly string[];
  readonly finessEj: string | null;
};

export type Likeness = "siren" | "finess" | "name";
export type LikelyPair = { readonly a: string; readonly b: string; readonly because: Likeness };

const ALIKE = 0.85;
/** A word in more names than this tells nobody apart. */
const FREQUENT = 25;
/** Nobody looks at more than this; a register with as many needs another remedy. */
const MOST_PAIRS = 500;
const LEGAL_FORMS =
  /\b(selas|selarl|selca|scp|scm|sas|sasu|sarl|sa|gie|gcs|laboratoires?|labo|biologies?|medicales?|analyses?|societe|groupe|de|du|des|la|le|les|et|l|d)\b/g;
const ACCENTS = /\p{M}/gu;

/**
 * Organisations that may be one and the same: same SIREN, same FINESS, or names that differ in little. With `about`,
 * the pairs of that one alone.
 */
export function findLikelyPairs(identities: readonly Identity[], about?: string): LikelyPair[] {
  const found = new Map<string, LikelyPair>();
  const add = (a: Identity, b: Identity, because: Likeness) => {
    const [first, second] = [a, b].sort((one, other) => one.id.localeCompare(other.id));
    if (first === undefined || second === undefined || a.id === b.id || a.kind !== b.kind) return;
    const key = `${first.id} ${second.id}`;
    if (!found.has(key)) found.set(key, { a: first.id, b: second.id, because });
  };
  for (const group of sharing(identities, ({ sirens }) => sirens))
    eachPair(group, about, (a, b) => add(a, b, "siren"));
  for (const group of sharing(identities, ({ finessEj }) => (finessEj === null ? [] : [finessEj])))
    eachPair(group, about, (a, b) => add(a, b, "finess"));
  const readings = new Map(identities.map((one) => [one.id, readingOf(one.name)]));
  const reading = ({ id }: Identity) => readings.get(id) ?? readingOf("");
  for (const group of sharing(identities, (one) => reading(one).words)) {
    if (group.length > FREQUENT || found.size >= MOST_PAIRS) continue;
    eachPair(group, about, (a, b) => {
      if (compare(reading(a), reading(b)) >= ALIKE) add(a, b, "name");
    });
  }
  return [...found.values()].slice(0, MOST_PAIRS);
}

/** A name made ready to be compared with thousands. */
type Reading = {
  readonly text: string;
  readonly words: readonly string[];
  readonly pairs: readonly string[];
};

function readingOf(name: string): Reading {
  const text = plain(name);
  const words = text.split(" ");
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const telling = [...words.filter((word) => word.length > 2), words.join("").slice(0, 5)];
  return { text, words: [...new Set(telling)], pairs: pairs.sort() };
}

/** 0 to 1: how much two names share, their legal forms and accents set aside (Dice, on pairs of letters). */
export function likeness(a: string, b: string): number {
  return compare(readingOf(a), readingOf(b));
}

function compare(a: Reading, b: Reading): number {
  if (a.text === "" || b.text === "") return 0;
  if (a.text === b.text) return 1;
  const total = a.pairs.length + b.pairs.length;
  if ((2 * Math.min(a.pairs.length, b.pairs.length)) / total < ALIKE) return 0;
  let [shared, left, right] = [0, 0, 0];
  while (left < a.pairs.length && right < b.pairs.length) {
    const [one = "", other = ""] = [a.pairs[left], b.pairs[right]];
    if (one === other) shared++;
    if (one <= other) left++;
    if (one >= other) right++;
  }
  return (2 * shared) / total;
}

/** In lower case, without accents, signs and legal forms. */
export function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(LEGAL_FORMS, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function sharing(
  identities: readonly Identity[],
  keysOf: (one: Identity) => readonly string[],
): Identity[][] {
  const groups = new Map<string, Identity[]>();
  for (const one of identities)
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  return [...groups.values()].filter(({ length }) => length > 1);
}

type Visit = (a: Identity, b: Identity) => void;

function eachPair(group: readonly Identity[], about: string | undefined, visit: Visit): void {
  const one = about === undefined ? undefined : group.find(({ id }) => id === about);
  if (about !== undefined) {
    if (one !== undefined) for (const other of group) visit(one, other);
    return;
  }
  for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) visit(a, b);
}
