import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { getWords } from "#lib/words.ts";
import { draftAnswerAction, reviewAnswerAction, sendAnswerAction } from "../actions.ts";
import { CHANNELS } from "../catalogue.ts";
import type { LoadedQuestion } from "../loaders.ts";
import { stepOf } from "../rules.ts";
import { DraftForm } from "./draft-form.tsx";

type Props = { loaded: LoadedQuestion; place: Place };

/** What the answer waits for: its text, another person's review, its sending. */
export async function AnswerActs({ loaded, place }: Props) {
  const { question, may, actorId, reused } = loaded;
  const words = await getWords("authorities", "forms", "errors", "problems");
  const t = words.authorities;
  const step = stepOf(question.answers);
  const latest = question.answers.at(-1);
  const isOwn = latest?.writerId === actorId;
  return (
    <>
      {step === "to_review" && may.review && latest !== undefined && !isOwn ? (
        <ReviewForm answerId={latest.id} place={place} />
      ) : null}
      {step === "to_review" && may.review && latest !== undefined && isOwn ? (
        <Notice kind="note">{fill(t.page.reviewer, { name: latest.draftedBy })}</Notice>
      ) : null}
      {step === "to_send" && may.send && latest !== undefined ? (
        <SendForm answerId={latest.id} loaded={loaded} place={place} />
      ) : null}
      {may.draft ? (
        <div className="flex flex-col gap-2" id="draft">
          {reused === null ? null : <Notice kind="warning">{t.library.taken}</Notice>}
          <DraftForm
            act={draftAnswerAction.bind(null, place)}
            isOpen={reused !== null || step === "to_draft" || step === "to_correct"}
            questionId={question.id}
            reusedId={reused?.id ?? null}
            seen={latest?.number ?? 0}
            text={reused?.text ?? (step === "sent" ? "" : (latest?.text ?? ""))}
            title={t.draft[step === "to_draft" ? "title" : step === "sent" ? "more" : "again"]}
            words={words}
          />
        </div>
      ) : null}
    </>
  );
}

async function ReviewForm({ answerId, place }: { answerId: string; place: Place }) {
  const words = await getWords("authorities", "forms", "errors", "problems");
  const t = words.authorities.review;
  return (
    <FieldListForm
      act={reviewAnswerAction.bind(null, place)}
      behind={{ label: t.title, icon: "user-check" }}
      done={t.done}
      fields={[
        {
          ...{ as: "select", name: "review", label: t.choice, value: "approved" },
          options: [
            { value: "approved", label: t.approve },
            { value: "returned", label: t.return },
          ],
        },
        { as: "area", name: "note", label: t.note, help: t.noteHelp, impersonal: true },
      ]}
      hidden={{ answerId }}
      id="review-answer"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "user-check" }}
      words={words}
    />
  );
}

async function SendForm({ answerId, loaded, place }: Props & { answerId: string }) {
  const words = await getWords("authorities", "forms", "errors", "problems");
  const { send: t, page, channels } = words.authorities;
  return (
    <FieldListForm
      act={sendAnswerAction.bind(null, place)}
      behind={{ label: t.title, icon: "send" }}
      done={t.done}
      fields={[
        momentField({ name: "sent", label: t.sent, words, now: loaded.now }),
        {
          ...{ as: "select", name: "channel", label: t.channel, half: true, value: "email" },
          options: CHANNELS.map((value) => ({ value, label: channels[value] })),
        },
        { as: "text", name: "reference", label: t.reference, half: true, note: words.forms.optional },
        {
          ...{ as: "select", name: "evidenceId", label: t.evidenceId, placeholder: t.noExhibit },
          options: loaded.toProve.map(({ id, number, name }) => ({
            value: id,
            label: fill(page.exhibit, { number, name }),
          })),
        },
        { as: "area", name: "proof", label: t.proof, help: t.proofHelp, impersonal: true },
      ]}
      hidden={{ answerId }}
      id="send-answer"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "send" }}
      words={words}
    />
  );
}
