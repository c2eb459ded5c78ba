import { StateBadge } from "#components/state-badge.tsx";
import type { LoadedQuestion } from "../loaders.ts";
import type { ListedAnswer } from "../queries.ts";
import { channelText, type QuestionView, saidAt, stampedAt, zoneOf } from "./question-view.ts";

type Props = { loaded: LoadedQuestion; list: string; view: QuestionView };

/** The version at hand in full; those before it behind their number. */
export function AnswerVersions({ loaded, list, view }: Props) {
  const { t } = view;
  const { answers } = loaded.question;
  const latest = answers.at(-1);
  const sent = answers.findLast((one) => one.sent !== null);
  const shown = [...new Set([sent, latest])].filter((one) => one !== undefined);
  const others = answers.filter((one) => !shown.includes(one)).reverse();
  if (shown.length === 0) return <p className="text-soft">{t("authorities.page.noAnswer")}</p>;
  return (
    <>
      {shown.map((answer) => (
        <Version answer={answer} key={answer.id} list={list} loaded={loaded} view={view} />
      ))}
      {others.length === 0 ? null : (
        <details>
          <summary className="py-1 text-soft text-sm">
            {t("authorities.page.earlierVersions", { count: others.length })}
          </summary>
          <div className="flex flex-col gap-4 pt-2">
            {others.map((answer) => (
              <Version answer={answer} key={answer.id} list={list} loaded={loaded} view={view} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Version({ answer, loaded, list, view }: Props & { answer: ListedAnswer }) {
  const { t } = view;
  const { review, reviewNote, reviewedAt, reviewedBy, reused } = answer;
  return (
    <article className="flex flex-col gap-2 border-line border-s-2 ps-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold text-ink text-sm">
          {t("authorities.page.version", { number: answer.number })}
        </h3>
        {review === null ? (
          <StateBadge icon="user-check" tone="hands">
            {t("authorities.steps.to_review")}
          </StateBadge>
        ) : (
          <StateBadge
            icon={review === "approved" ? "circle-check" : "pen"}
            tone={review === "approved" ? "fine" : "hands"}
          >
            {t(`authorities.reviews.${review === "approved" ? "approved" : "returned"}`)}
          </StateBadge>
        )}
      </div>
      <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
      <p className="text-faint text-xs">
        {t("authorities.page.draftedBy", { at: stampedAt(answer.draftedAt, view), name: answer.draftedBy })}
      </p>
      {reused === null ? null : (
        <p className="text-faint text-xs">
          {t("authorities.page.reused", {
            authority: reused.question.authorityName,
            reference: reused.question.incident.reference,
          })}
        </p>
      )}
      {review === null || reviewedAt === null ? null : (
        <p className="text-sm text-soft [overflow-wrap:anywhere]">
          {t("authorities.page.reviewedBy", {
            review: t(`authorities.reviews.${review === "approved" ? "approved" : "returned"}`),
            at: stampedAt(reviewedAt, view),
            name: reviewedBy ?? "",
          })}
          {reviewNote ? ` · ${reviewNote}` : null}
        </p>
      )}
      <Sending answer={answer} list={list} loaded={loaded} view={view} />
    </article>
  );
}

function Sending({ answer, loaded, list, view }: Props & { answer: ListedAnswer }) {
  const { t } = view;
  const { sent, sentChannel, sentReference, sentProof, evidenceId } = answer;
  if (sent === null) return null;
  const exhibit = evidenceId === null ? undefined : loaded.exhibits.get(evidenceId);
  const lines = [
    t("authorities.page.sentBy", {
      at: saidAt(sent, zoneOf(loaded.question), view),
      channel: channelText(sentChannel, view),
    }),
    sentReference ? t("authorities.page.sentReference", { reference: sentReference }) : null,
    sentProof ? t("authorities.page.sentProof", { proof: sentProof }) : null,
  ].filter((line) => line !== null);
  return (
    <div className="text-sm [overflow-wrap:anywhere]">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {exhibit === undefined ? null : (
        <p>
          <a
            className="text-accent hover:underline"
            data-follow=""
            href={`${list.replace(/authorities$/, "evidence")}?piece=${exhibit.id}`}
          >
            {t("authorities.page.exhibit", { number: exhibit.number, name: exhibit.name })}
          </a>
        </p>
      )}
    </div>
  );
}
