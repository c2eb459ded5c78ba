import { DefinitionList } from "#components/definition-list.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import type { LoadedQuestion } from "../loaders.ts";
import { stateOf, stepOf } from "../rules.ts";
import { AnswerActs } from "./answer-acts.tsx";
import { AnswerVersions } from "./answer-versions.tsx";
import { EarlierAnswers } from "./earlier-answers.tsx";
import { LinkedQuestions } from "./linked-questions.tsx";
import { QuestionActs } from "./question-acts.tsx";
import { QuestionClock } from "./question-clock.tsx";
import { QuestionState } from "./question-state.tsx";
import { channelText, concernedText, type QuestionView, saidAt, stampedAt, zoneOf } from "./question-view.ts";

type Props = {
  loaded: LoadedQuestion;
  /** The address of the case. */
  base: string;
  place: Place;
  view: QuestionView;
};

/** One question: what is asked and by when, the answer as it stands, and the next act. */
export function QuestionPage({ loaded, base, place, view }: Props) {
  const { t } = view;
  const { question, now, may } = loaded;
  const state = stateOf(question, now);
  const list = `${base}/authorities`;
  return (
    <>
      <p className="print:hidden">
        <a className="text-accent hover:underline" data-follow="" href={list}>
          {t("authorities.page.back")}
        </a>
      </p>
      <Section
        actions={<QuestionState state={state} step={stepOf(question.answers)} t={t} />}
        id="asked"
        title={`${question.authorityName} · ${t("authorities.page.asked")}`}
      >
        <div className="flex flex-col gap-4">
          <p className="max-w-prose whitespace-pre-line text-ink text-md [overflow-wrap:anywhere]">
            {question.text}
          </p>
          <QuestionClock now={now} question={question} size="line" state={state} view={view} />
          <Facts loaded={loaded} view={view} />
          {question.withdrawnAt === null ? null : (
            <p className="[overflow-wrap:anywhere]">
              {t("authorities.page.withdrawn", {
                at: stampedAt(question.withdrawnAt, view),
                name: question.withdrawnBy ?? "",
                reason: question.withdrawnFor ?? "",
              })}
            </p>
          )}
          <LinkedQuestions linked={loaded.linked} list={list} t={t} />
          <QuestionActs loaded={loaded} place={place} />
        </div>
      </Section>
      <Section id="answer" title={t("authorities.page.answers")}>
        <div className="flex flex-col gap-4">
          <AnswerVersions loaded={loaded} list={list} view={view} />
          <AnswerActs loaded={loaded} place={place} />
          {may.draft ? (
            <div>
              <LinkButton href={`${list}?follows=${question.id}#record`} icon="plus" size="compact">
                {t("authorities.page.follow")}
              </LinkButton>
            </div>
          ) : null}
        </div>
      </Section>
      {loaded.earlier === null ? null : (
        <EarlierAnswers
          earlier={loaded.earlier}
          here={`${list}/${question.id}`}
          q={loaded.asked.q}
          view={view}
        />
      )}
    </>
  );
}

function Facts({ loaded: { question }, view }: Pick<Props, "loaded" | "view">) {
  const { t } = view;
  const said = (key: "concerned" | "received" | "owner") => t(`authorities.columns.${key}`);
  return (
    <>
      <DefinitionList
        items={[
          { id: "reference", term: t("authorities.page.reference"), value: question.reference || "–" },
          { id: "concerned", term: said("concerned"), value: concernedText(question, view) },
          {
            id: "received",
            term: said("received"),
            value: [
              saidAt(question.received, zoneOf(question), view),
              question.receivedBy,
              channelText(question.channel, view),
            ].join(" · "),
          },
          { id: "owner", term: said("owner"), value: question.owner?.name ?? t("authorities.nobody") },
        ]}
      />
      <p className="text-faint text-xs">
        {t("authorities.page.recorded", {
          at: stampedAt(question.recordedAt, view),
          name: question.recordedBy,
        })}
      </p>
    </>
  );
}
