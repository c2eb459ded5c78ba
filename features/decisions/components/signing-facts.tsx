import { DefinitionList } from "#components/definition-list.tsx";
import { Notice } from "#components/notice.tsx";
import { addresseeOf } from "#features/obligations/components/rule-words.ts";
import { channelText } from "#law/authorities/channels.ts";
import { findAuthority } from "#law/authorities.ts";
import { DATA_CATEGORIES, RISKS } from "#law/vocabulary.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedSigning } from "../loaders.ts";
import { ContradictionNote } from "./contradiction-note.tsx";

type Opinion = {
  readonly id: string;
  readonly title: string;
  readonly reasons: string;
  readonly by: string;
  readonly flag: string | null;
};
type Props = Pick<LoadedSigning, "facts" | "obligation"> & {
  opinions: readonly Opinion[];
  locale: Locale;
  t: Translate;
};

/** The opinion, then what happened, to how many, at what risk, and what would be sent to whom. */
export function SigningFacts({ facts, obligation, opinions, locale, t }: Props) {
  const { incident, labs, risk } = facts;
  const persons = labs.flatMap(
    ({ personsConfirmed, personsEstimated }) => personsConfirmed ?? personsEstimated ?? [],
  );
  const total = persons.reduce((sum, count) => sum + count, 0);
  const categories = DATA_CATEGORIES.filter((category) => incident.dataCategories.includes(category));
  const authority = findAuthority(obligation.addressee);
  const channel = authority === null ? null : channelText(authority, locale);
  const source = [incident.vendorName, incident.productName].filter(Boolean).join(" · ");
  const unknown = t("incidents.facts.unknown");
  const items = [
    { id: "what", term: t("signing.what"), value: incident.title },
    ...(source === "" ? [] : [{ id: "source", term: t("incidents.facts.vendor"), value: source }]),
    {
      id: "data",
      term: t("incidents.facts.categories"),
      value: categories.map((one) => t(`vocabulary.dataCategories.${one}`)).join(", ") || unknown,
    },
    {
      id: "persons",
      term: t("signing.persons"),
      value:
        persons.length === 0
          ? unknown
          : t("signing.personsIn", { count: formatCount(total, locale), labs: labs.length }),
    },
    {
      id: "risk",
      term: t("incidents.facts.risk"),
      value: t(`vocabulary.risks.${RISKS.find((one) => one === risk) ?? "unassessed"}`),
    },
    {
      id: "to",
      term: t("signing.to"),
      value: [addresseeOf(obligation, t), channel].filter(Boolean).join(" – "),
    },
  ];
  return (
    <>
      <Notice kind="note" title={t("decision.opinionTitle")}>
        {opinions.length === 0 ? <p className="text-sm">{t("decision.noOpinion")}</p> : null}
        {opinions.map(({ id, title, reasons, by, flag }) => (
          <div className="mt-1" key={id}>
            <p className="font-medium">{title}</p>
            {flag === null ? null : <ContradictionNote text={flag} />}
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reasons}</p>
            <p className="text-faint text-xs">{by}</p>
          </div>
        ))}
      </Notice>
      <section aria-labelledby="facts">
        <h2 className="mb-2 font-semibold text-ink text-md" id="facts">
          {t("signing.facts")}
        </h2>
        <DefinitionList items={items} />
      </section>
    </>
  );
}
