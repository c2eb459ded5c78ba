import { Section } from "#components/section.tsx";
import { ShowAll } from "#components/show-all.tsx";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { toLocalFields } from "#lib/dates.ts";
import { askQuestionsAction } from "../actions.ts";
import type { VendorFacet } from "../loaders.ts";
import { AskForm } from "./ask-form.tsx";
import { QuestionArticle } from "./question-article.tsx";

type Props = { read: VendorFacet; view: NoticeView };

const USUAL_HOURS = 24;
const MOST_SHOWN = 5;

/** Questions without an answer first; then the form to put others. */
export function QuestionsSection({ read, view }: Props) {
  const { t, words, place, locale, zone } = view;
  const { may, questions, vendors, controllers, now } = read;
  const open = questions.filter(({ answers }) => answers.length === 0).length;
  const isPutTo = vendors.some(({ id }) => may.answers(id));
  const due = Temporal.Instant.fromEpochMilliseconds(now).add({ hours: USUAL_HOURS });
  return (
    <Section id="questions" title={t(`vendorPage.${isPutTo ? "ownQuestions" : "questions"}`)}>
      <div className="flex flex-col gap-4">
        {questions.length === 0 ? <p className="text-soft text-sm">{t("vendorPage.noQuestions")}</p> : null}
        {questions.length === 0 ? null : (
          <ShowAll
            className="flex flex-col"
            items={questions.map((question) => (
              <li
                className="border-line border-b py-4 first:pt-0 last:border-b-0 last:pb-0"
                key={question.id}
              >
                <QuestionArticle
                  may={{
                    withdraw: read.may.withdraw,
                    answer: may.answers(question.vendorId),
                    recordAnswer: may.recordAnswer,
                    demand: may.demand,
                  }}
                  now={now}
                  question={question}
                  vendor={
                    vendors.length > 1 ? (vendors.find(({ id }) => id === question.vendorId) ?? null) : null
                  }
                  view={view}
                />
              </li>
            ))}
            label={t("vendorPage.allQuestions", { count: questions.length })}
            shown={Math.max(MOST_SHOWN, open)}
          />
        )}
        {may.ask && vendors.length > 0 ? (
          <AskForm
            act={askQuestionsAction.bind(null, place)}
            contractText={contractText(read, view)}
            controllers={controllers}
            due={{ precision: "instant", ...toLocalFields(due, zone), zone }}
            incidentId={read.summary.incident.id}
            locale={locale}
            vendors={vendors}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}

function contractText({ noticeHours }: VendorFacet, { t }: NoticeView): string | null {
  if (noticeHours.length === 0) return null;
  const least = Math.min(...noticeHours.map((hours) => hours.least));
  const most = Math.max(...noticeHours.map((hours) => hours.most));
  return least === most
    ? t("vendorPage.contractHours", { hours: least })
    : t("vendorPage.contractHoursSpan", { least, most });
}
