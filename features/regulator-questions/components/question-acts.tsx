import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { assignQuestionAction, changeDueAction, withdrawQuestionAction } from "../actions.ts";
import type { LoadedQuestion } from "../loaders.ts";
import { isOpen, stateOf } from "../rules.ts";
import { dueField } from "./due-field.ts";
import { zoneOf } from "./question-view.ts";

type Props = { loaded: LoadedQuestion; place: Place };

/** To whom the question is given, its time, and taking it back. */
export async function QuestionActs({ loaded, place }: Props) {
  const { question, may, assignable, now } = loaded;
  const words = await getWords("authorities", "forms", "errors", "problems");
  const t = words.authorities;
  const shared = { idle: IDLE, words };
  const isWaiting = isOpen(stateOf(question, now));
  if (!isWaiting) return null;
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {may.assign ? (
        <FieldListForm
          {...shared}
          act={assignQuestionAction.bind(null, place)}
          behind={{ label: t.assign.title, icon: "user" }}
          done={t.assign.done}
          fields={[
            {
              ...{ as: "select", name: "memberId", label: t.assign.memberId },
              ...{ value: question.ownerId ?? "", placeholder: t.assign.nobody },
              options: assignable.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
          hidden={{ questionId: question.id }}
          id="assign-question"
          submit={{ label: t.assign.submit, pending: t.assign.pending, icon: "user" }}
        />
      ) : null}
      {may.changeDue ? (
        <FieldListForm
          {...shared}
          act={changeDueAction.bind(null, place)}
          behind={{ label: t.dueChange.title, icon: "clock" }}
          done={t.dueChange.done}
          fields={[
            dueField({ label: t.dueChange.due, zone: zoneOf(question), dueAt: question.dueAt, words }),
            {
              ...{ as: "area", name: "reason", label: t.dueChange.reason, help: t.dueChange.reasonHelp },
              ...{ required: true, impersonal: true },
            },
          ]}
          hidden={{ questionId: question.id, version: question.version }}
          id="change-due"
          submit={{ label: t.dueChange.submit, pending: t.dueChange.pending, icon: "clock" }}
        />
      ) : null}
      {may.withdraw ? (
        <FieldListForm
          {...shared}
          act={withdrawQuestionAction.bind(null, place)}
          behind={{ label: t.withdraw.title, icon: "x" }}
          done={t.withdraw.done}
          fields={[
            {
              ...{ as: "area", name: "reason", label: t.withdraw.reason, help: t.withdraw.reasonHelp },
              ...{ required: true, impersonal: true },
            },
          ]}
          hidden={{ questionId: question.id }}
          id="withdraw-question"
          submit={{ label: t.withdraw.submit, pending: t.withdraw.pending, icon: "x" }}
        />
      ) : null}
    </div>
  );
}
