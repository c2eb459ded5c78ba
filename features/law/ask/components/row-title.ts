import type { LawWords } from "#features/law/components/law-words.ts";
import { placeName } from "#features/obligations/components/place-name.ts";
import { actOf } from "#features/obligations/components/rule-words.ts";
import type { Obligation } from "#law/obligation.ts";

type Row = Pick<Obligation, "rule" | "addressee" | "subject">;

/** The act and its object: "Tell the data subjects (Texas)". */
export function rowTitle({ rule, addressee, subject }: Row, words: LawWords): string {
  const act = actOf({ ruleId: rule, addressee, ownRule: null }, words.t);
  const isPlace = subject !== null && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(subject);
  return isPlace ? words.t("lawAsk.answer.ofPlace", { act, place: placeName(subject, words) }) : act;
}
