import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import { FilterSearch } from "#components/filter-search.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { EarlierAnswer } from "../queries.ts";
import type { QuestionView } from "./question-view.ts";

type Props = {
  earlier: readonly EarlierAnswer[];
  q: string;
  /** The address of this question. */
  here: string;
  view: QuestionView;
};

/** Answers that left the house before, found by their words; each can be taken up with its origin. */
export function EarlierAnswers({ earlier, q, here, view: { t } }: Props) {
  return (
    <Section className="print:hidden" id="library" title={t("authorities.library.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-soft text-sm">{t("authorities.library.intro")}</p>
        <FilterForm action={`${here}#library`} className="">
          <FilterSearch
            className="min-w-48 flex-1 sm:max-w-96"
            label={t("authorities.library.words")}
            value={q}
          />
          <FilterButtons apply={t("authorities.library.search")} />
        </FilterForm>
        {earlier.length === 0 ? (
          <p className="text-soft">{t(`authorities.library.${q === "" ? "noneYet" : "none"}`)}</p>
        ) : (
          <ul className="flex flex-col">
            {earlier.map((one) => (
              <li
                className="flex flex-col gap-1 border-line border-t py-3 first:border-t-0 first:pt-0"
                key={one.id}
              >
                <p className="text-faint text-xs">
                  {t("authorities.library.of", {
                    authority: one.question.authorityName,
                    concerned: one.question.organisation?.name ?? t("authorities.wholeCase"),
                    reference: one.question.incident.reference,
                  })}
                </p>
                <p className="text-soft text-sm [overflow-wrap:anywhere]">{one.question.text}</p>
                <p className="line-clamp-6 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">
                  {one.text}
                </p>
                <div>
                  <LinkButton href={`${here}?reuse=${one.id}#draft`} icon="copy" size="compact">
                    {t("authorities.library.reuse")}
                  </LinkButton>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
