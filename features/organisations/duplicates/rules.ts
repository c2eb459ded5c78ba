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
const FREQUENT = 50;
const LEGAL_FORMS =
  /\b(selas|selarl|selca|scp|scm|sas|sasu|sarl|sa|gie|gcs|laboratoires?|labo|biologie|medicale|analyses|societe|groupe|de|du|des|la|le|les|et|l|d)\b/g;
const ACCENTS = /\p{M}/gu;

/** Organisations that may be one and the same: same SIREN, same FINESS, or names that differ in little. */
export function findLikelyPairs(identities: readonly Identity[]): LikelyPair[] {
  const found = new Map<string, LikelyPair>();
  const add = (a: Identity, b: Identity, because: Likeness) => {
    const [first, second] = [a, b].sort((one, other) => one.id.localeCompare(other.id));
    if (first === undefined || second === undefined || a.id === b.id || a.kind !== b.kind) return;
    const key = `${first.id} ${second.id}`;
    if (!found.has(key)) found.set(key, { a: first.id, b: second.id, because });
  };
  for (const group of sharing(identities, ({ sirens }) => sirens))
    eachPair(group, (a, b) => add(a, b, "siren"));
  for (const group of sharing(identities, ({ finessEj }) => (finessEj === null ? [] : [finessEj])))
    eachPair(group, (a, b) => add(a, b, "finess"));
  for (const group of sharing(identities, ({ name }) => wordsOf(name)))
    if (group.length <= FREQUENT)
      eachPair(group, (a, b) => {
        if (likeness(a.name, b.name) >= ALIKE) add(a, b, "name");
      });
  return [...found.values()];
}

/** 0 to 1: how much two names share, their legal forms and accents set aside (Dice, on pairs of letters). */
export function likeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === "" || other === "") return 0;
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const rest = new Map<string, number>();
  for (const pair of pairsOf(other)) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  const shared = pairs.filter((pair) => {
    const left = rest.get(pair) ?? 0;
    rest.set(pair, left - 1);
    return left > 0;
  }).length;
  return (2 * shared) / (pairs.length + pairsOf(other).length);
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

function wordsOf(name: string): string[] {
  const words = plain(name).split(" ");
  return [...new Set([...words.filter((word) => word.length > 2), words.join("").slice(0, 5)])];
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

function sharing(
  identities: readonly Identity[],
  keysOf: (one: Identity) => readonly string[],
): Identity[][] {
  const groups = new Map<string, Identity[]>();
  for (const one of identities)
    for (const key of new Set(keysOf(one))) groups.set(key, [...(groups.get(key) ?? []), one]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

function eachPair(group: readonly Identity[], visit: (a: Identity, b: Identity) => void): void {
  for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) visit(a, b);
}
