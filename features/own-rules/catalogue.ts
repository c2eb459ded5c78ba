import { UNION_LANGUAGES } from "#law/authorities/languages.ts";
import { AUTHORITIES } from "#law/authorities.ts";
import { canHaveTarget } from "#law/own-rules/target.ts";
import { RULES } from "#law/pack.ts";

/** What an own authority can be; the directory's kinds, and whatever else a body must tell. */
export const OWN_AUTHORITY_KINDS = ["dpa", "csirt", "health", "police", "other"] as const;
export type OwnAuthorityKind = (typeof OWN_AUTHORITY_KINDS)[number];

/** Languages in which an own authority may be written to: the Union's, and those of the other packs. */
export const OWN_LANGUAGES: readonly string[] = [
  ...UNION_LANGUAGES,
  ..."ar he hi is ja ms no ta zh".split(" "),
];

/** Who can be told without being an authority; `other` is named in the rule itself. */
export const OWN_ADDRESSEES = [
  "controller",
  "processor",
  "persons",
  "insurer",
  "recipients",
  "users",
  "media",
  "other",
] as const;

export const OWN_AUTHORITY_CODE = /^own-[a-z0-9]{1,32}$/;

const directory: ReadonlySet<string> = new Set(AUTHORITIES.map(({ id }) => id));

/** Is this someone whom an own rule may name: of the directory, of the list above, or an own authority? */
export function isAddressee(id: string): boolean {
  return directory.has(id) || OWN_ADDRESSEES.some((one) => one === id) || OWN_AUTHORITY_CODE.test(id);
}

/** The rules of law that leave the time open, each id once: those that an internal target can stand beside. */
export const TARGETED_RULES: readonly string[] = [
  ...new Set(RULES.filter(({ id }) => canHaveTarget(id)).map(({ id }) => id)),
];
