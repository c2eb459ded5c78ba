import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { NOTICE_CHANNELS } from "#features/vendor-notices/catalogue.ts";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import {
  answerQuestionAction,
  makeDemandAction,
  recordAnswerAction,
  withdrawQuestionAction,
} from "../actions.ts";
import type { ListedQuestion } from "../queries.ts";
import { stateOfQuestion } from "../rules.ts";
import { AnswerForm } from "./answer-form.tsx";
import { DemandForm } from "./demand-form.tsx";
import { RecordAnswerForm } from "./record-answer-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Named = { readonly id: string; readonly name: string };
type Props = {
  question: ListedQuestion;
  view: NoticeView;
  now: number;
  /** To which vendor, where a case has several. */
  vendor: Named | null;
  may: {
    readonly answer: boolean;
    readonly recordAnswer: boolean;
    readonly demand: boolean;
    readonly withdraw: boolean;
  };
};

const LOOKS = {
  answered: { tone: "fine", icon: "circle-check" },
  silent: { tone: "late", icon: "triangle-alert" },
  withdrawn: { tone: "not-required", icon: "circle-minus" },
  waiting: { tone: "waiting", icon: "hourglass" },
} as const;

/** One question: for whom, by when a reply is asked for, silence where there was any, every answer. */
export function QuestionArticle({ question, view, now, vendor, may }: Props) {
  const { t, locale, zone, nameOf } = view;
  const state = stateOfQuestion(question, now);
  const written = (at: Date) => formatInstant(instantOf(at), { zone, locale });
  const { organisationId } = question;
  return (
    <article className="flex flex-col gap-2" id={`question-${question.id}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 flex-1 basis-72 whitespace-pre-line font-medium text-ink [overflow-wrap:anywhere]">
          {question.text}
        </h3>
        <span className="flex flex-wrap items-start gap-2">
          <StateBadge {...LOOKS[state]}>{t(`vendorPage.states.${state}`)}</StateBadge>
        </span>
      </div>
      {state === "answered" || state === "withdrawn" ? null : (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1 text-sm">
          <span className="text-soft">
            {t("vendorPage.askedFor")} ({t("vendorPage.notLaw")})
          </span>
          <Countdown
            at={question.dueAt.getTime()}
            counts="remaining"
            instantText={written(question.dueAt)}
            labels={clockLabels(t)}
            locale={locale}
            now={now}
          />
        </div>
      )}
      {question.withdrawnAt === null ? null : (
        <p className="text-sm [overflow-wrap:anywhere]">
          {t("vendorPage.withdrawn", {
            name: question.withdrawnBy ?? "",
            at: written(question.withdrawnAt),
            reason: question.withdrawnFor ?? "",
          })}
        </p>
      )}
      {question.unansweredAt === null ? null : (
        <p className="text-late text-sm">
          {t("vendorPage.silenceAt")} <span className="text-soft">{written(question.dueAt)}</span>
        </p>
      )}
      <Answers question={question} view={view} />
      <QuestionActs may={may} question={question} state={state} vendor={vendor} view={view} />
      <p className="text-faint text-xs">
        {[
          organisationId === null
            ? t("vendorPage.forAll")
            : t("vendorPage.forOne", { name: nameOf(organisationId) }),
          vendor === null ? null : t("vendorPage.toVendor", { vendor: vendor.name }),
          t("vendorPage.askedBy", { name: question.askedBy, at: written(question.askedAt) }),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
    </article>
  );
}

function Answers({ question, view }: Pick<Props, "question" | "view">) {
  const { t, locale, zone } = view;
  if (question.answers.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 border-line border-s-2 ps-3">
      {question.answers.map((answer) => {
        const at = momentText(answer.given, { zone, locale, t });
        const channel = NOTICE_CHANNELS.find((one) => one === answer.channel) ?? "other";
        const name = answer.recordedBy;
        return (
          <li key={answer.id}>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
            <p className="text-faint text-xs">
              {answer.own
                ? t("vendorPage.answerBy", { name, at })
                : t("vendorPage.answerByCell", { name, at, channel: t(`vendorPage.channels.${channel}`) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

type ActsProps = Pick<Props, "question" | "view" | "may" | "vendor"> & { state: string };

function QuestionActs({ question, view, may, vendor, state }: ActsProps) {
  const { zone, place, words, nameOf } = view;
  const { id, incidentId, vendorId } = question;
  if (state === "withdrawn") return null;
  const vendors = [vendor ?? { id: vendorId, name: nameOf(vendorId) }];
  return (
    <>
      {may.answer ? (
        <AnswerForm
          act={answerQuestionAction.bind(null, place)}
          again={question.answers.length > 0}
          questionId={id}
          words={words}
        />
      ) : null}
      {may.recordAnswer ? (
        <RecordAnswerForm
          act={recordAnswerAction.bind(null, place)}
          questionId={id}
          words={words}
          zone={zone}
        />
      ) : null}
      {may.withdraw && question.answers.length === 0 ? (
        <WithdrawForm act={withdrawQuestionAction.bind(null, place)} questionId={id} words={words} />
      ) : null}
      {may.demand && state === "silent" ? (
        <DemandForm
          act={makeDemandAction.bind(null, place)}
          controllers={[]}
          incidentId={incidentId}
          question={question}
          vendors={vendors}
          words={words}
          zone={zone}
        />
      ) : null}
    </>
  );
}
