import { addresseeName } from "#features/obligations/components/rule-words.ts";
import { findAuthority } from "#law/authorities.ts";
import type { AddresseeRule, Rule } from "#law/rule.ts";
import { type LawWords, listText } from "./law-words.ts";

/** Someone to tell. `authority`: the id of the directory where there is one to open; `only`: when it is told. */
export type AddresseeWords = {
  readonly id: string;
  readonly name: string;
  readonly authority: string | null;
  readonly only: string | null;
};

type Told = { readonly to: readonly AddresseeWords[]; readonly copies: readonly AddresseeWords[] };

/** Whom a rule tells, and whom the same filing reaches. */
export function addresseesOf(
  { addressee, alsoTo }: Pick<Rule, "addressee" | "alsoTo">,
  words: LawWords,
): Told {
  return { to: toldBy(addressee, words), copies: (alsoTo ?? []).map((id) => named(id, null, words)) };
}

/** The same in one line, for a table. */
export function addresseeText(rule: Pick<Rule, "addressee" | "alsoTo">, words: LawWords): string {
  const names = addresseesOf(rule, words).to.map(({ name }) => name);
  return listText(names, rule.addressee.kind === "by_sector" ? "or" : "and", words);
}

function toldBy(addressee: AddresseeRule, words: LawWords): AddresseeWords[] {
  const { t } = words;
  switch (addressee.kind) {
    case "fixed":
      return [named(addressee.id, null, words)];
    case "each":
      return addressee.ids.map((id) =>
        named(id, addressee.privateOnly?.includes(id) ? t("law.addressee.privateOnly") : null, words),
      );
    case "by_sector":
      return [
        named(addressee.private, t("law.addressee.private"), words),
        named(addressee.public, t("law.addressee.public"), words),
      ];
    default: {
      const name = t(`law.addressee.${addressee.kind}`);
      return [{ id: addressee.kind, name, authority: null, only: t(`law.addressee.how.${addressee.kind}`) }];
    }
  }
}

function named(id: string, only: string | null, { t }: LawWords): AddresseeWords {
  const authority = findAuthority(id);
  return { id, name: addresseeName(id, t), authority: authority?.id ?? null, only };
}
