import { DefinitionList } from "#components/definition-list.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import { findRule } from "#law/pack.ts";
import { citationText } from "#law/text/citation-text.ts";
import type { Place } from "#lib/action.ts";
import { formatCount } from "#lib/numbers.ts";
import { ANSWER_RULE } from "../catalogue.ts";
import type { LoadedRequests } from "../loaders.ts";
import { CountForm } from "./count-form.tsx";
import { DaysTable } from "./days-table.tsx";
import type { RequestView } from "./request-words.ts";
import { SumsTable } from "./sums-table.tsx";

type Props = { loaded: LoadedRequests; base: string; place: Place; view: RequestView };

const TOTALS = ["requestsReceived", "open", "lateOpen", "answeredLate"] as const;

/** What persons ask after the letters, in numbers, and until when the law wants an answer. */
export function RequestsPage({ loaded, base, place, view }: Props) {
  const { t, locale } = view;
  const { counts, total, own, asked, days, matching } = loaded;
  const isFiltered = asked.organisation !== undefined || asked.article !== undefined;
  return (
    <>
      <Section id="requests" title={t("rightsRequests.title")}>
        <div className="flex flex-col gap-3">
          <p className="max-w-prose text-soft text-sm">{t("rightsRequests.intro")}</p>
          <LawLine view={view} />
          {counts === 0 ? (
            <EmptyState icon="inbox" title={t("rightsRequests.empty")}>
              {t("rightsRequests.emptyBody")}
            </EmptyState>
          ) : (
            <>
              <DefinitionList
                items={TOTALS.map((id) => ({
                  id,
                  term: t(`rightsRequests.totals.${id}`),
                  value: <span className="tabular-nums">{formatCount(total[id], locale)}</span>,
                }))}
              />
              <SumsTable base={base} loaded={loaded} view={view} />
            </>
          )}
        </div>
      </Section>
      <Section id="days" title={t("rightsRequests.daysTitle")}>
        <div className="flex flex-col gap-3">
          {isFiltered ? (
            <p className="text-sm">
              <a className="underline" data-follow="" href={`${base}#days`}>
                {t("rightsRequests.showAll")}
              </a>
            </p>
          ) : null}
          {days.length === 0 ? (
            <p className="text-faint text-sm">{t("rightsRequests.noDays")}</p>
          ) : (
            <DaysTable base={base} loaded={loaded} view={view} />
          )}
          {matching > days.length ? (
            <p className="text-soft text-sm">
              {t("rightsRequests.shownOf", { shown: String(days.length), total: String(matching) })}
            </p>
          ) : null}
          <p className="max-w-prose text-faint text-xs">{t("rightsRequests.lateKey")}</p>
          {own.length > 0 ? <CountForm loaded={loaded} place={place} t={t} /> : null}
        </div>
      </Section>
    </>
  );
}

/** The article that sets the month, as the law of the house cites it. */
function LawLine({ view: { t, locale } }: { view: RequestView }) {
  const rule = findRule(ANSWER_RULE);
  const citation = rule?.versions.at(-1)?.citation;
  if (rule === null || citation === undefined) return null;
  return (
    <p className="max-w-prose text-soft text-sm">
      {t("rightsRequests.law")}{" "}
      {citation.url === null ? (
        citationText(citation, locale)
      ) : (
        <a className="text-accent underline" href={citation.url} rel="noreferrer" target="_blank">
          {citationText(citation, locale)} <Icon className="inline-block size-3" name="external-link" />
        </a>
      )}
    </p>
  );
}
