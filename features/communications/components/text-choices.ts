import type { Translate } from "#lib/translate.ts";
import type { ListedText } from "../texts/queries.ts";

/** What can be sent: every version that was put to those who sign, the latest of each text first. */
export function textChoices(texts: readonly ListedText[], t: Translate) {
  return texts.flatMap(({ title, versions }) =>
    versions
      .filter(({ submittedAt }) => submittedAt !== null)
      .map(({ id, number }) => ({
        value: id,
        label: t("communications.textOf", { title, number: String(number) }),
      })),
  );
}
