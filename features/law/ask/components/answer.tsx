import { EmptyState } from "#components/empty-state.tsx";
import { ErrorSummary } from "#components/error-summary.tsx";
import { Icon } from "#components/icon.tsx";
import { Notice } from "#components/notice.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import type { Facts } from "#law/facts.ts";
import { LONGEST_ADDRESS } from "../catalogue.ts";
import type { LoadedQuestion } from "../loaders.ts";
import { AnswerClock } from "./answer-clock.tsx";
import { AnswerList } from "./answer-list.tsx";
import type { AnswerView } from "./answer-view.ts";
import { FactsAsJson } from "./facts-as-json.tsx";
import { fieldName } from "./field-name.ts";
import { QUESTION } from "./question-form.tsx";
import type { RefusalLine } from "./refusal-lines.ts";
import { summaryLines } from "./summary-lines.ts";
import { isZoneOfCountry } from "./zone-of-country.ts";

type Props = {
  outcome: LoadedQuestion["outcome"];
  refusals: readonly RefusalLine[];
  view: AnswerView;
};

/** What stands in the place of the answer: the answer, what is wrong with the question, or how to ask. */
export function Answer({ outcome, refusals, view }: Props) {
  const { t } = view;
  switch (outcome.kind) {
    case "blank":
    case "draft":
      return (
        <EmptyState icon="scale" title={t(`lawAsk.${outcome.kind}.title`)}>
          {t(`lawAsk.${outcome.kind}.body`)}
        </EmptyState>
      );
    case "tooLong":
      return (
        <Notice kind="error" title={t("lawAsk.tooLong.title")}>
          <p className="text-sm">{t("lawAsk.tooLong.body", { limit: LONGEST_ADDRESS })}</p>
        </Notice>
      );
    case "refused":
      return (
        <ErrorSummary
          errors={refusals.map(({ fieldId, path, problem }) => ({
            ...{ fieldId, message: `${fieldName(path, view)} – ${problem}` },
          }))}
          title={t("lawAsk.refused.title")}
        />
      );
    case "answered": {
      const { sorted, summary, json, facts } = outcome.answer;
      const { first } = summary;
      return (
        <>
          <div className="rounded-md border border-line bg-surface px-4 py-3" data-summary="">
            {summaryLines(summary, view).map(({ id, text }) => (
              <div
                className="mt-1 text-soft first:mt-0 first:font-semibold first:text-ink first:text-md"
                key={id}
              >
                <p>{text}</p>
                {id === "first" && view.isPresent && first?.dueAt ? (
                  <AnswerClock at={first.dueAt} counts="remaining" view={view} />
                ) : null}
              </div>
            ))}
            <RegionNote facts={facts} view={view} />
            <ZoneNote facts={facts} view={view} />
            {view.isPresent ? null : (
              <p className="mt-1 text-faint text-xs">{t("lawAsk.answer.asOf", { zone: view.zone })}</p>
            )}
            <a className="mt-2 inline-block text-accent text-sm underline lg:hidden" href={`#${QUESTION}`}>
              {t("lawAsk.answer.toQuestion")}
            </a>
          </div>
          <AnswerList sorted={sorted} view={view} />
          <FactsAsJson json={json} t={t} />
          <p className="text-faint text-xs">{t("lawAsk.answer.nothingStored")}</p>
        </>
      );
    }
  }
}

/** In a federal state the seat's region says which authority is competent. */
function RegionNote({ facts: { party }, view }: { facts: Facts; view: AnswerView }) {
  if (party.country !== "DE" || party.region !== null) return null;
  return (
    <p className="mt-1 flex items-start gap-1.5 text-soon text-sm">
      <Icon className="mt-0.5" name="triangle-alert" />
      {view.t("lawAsk.answer.noRegion")}
    </p>
  );
}

/** An hour read in the wrong zone makes every date wrong. Overseas, a region of France has a zone of its own. */
function ZoneNote({ facts: { party }, view }: { facts: Facts; view: AnswerView }) {
  const { t, locale } = view;
  const isOdd = party.region === null && isZoneOfCountry(party.timeZone, party.country) === false;
  if (!isOdd) return null;
  const words = { zone: party.timeZone, country: countryName(party.country, locale) };
  return (
    <p className="mt-1 flex items-start gap-1.5 text-soon text-sm">
      <Icon className="mt-0.5" name="triangle-alert" />
      {t("lawAsk.answer.oddZone", words)}
    </p>
  );
}
