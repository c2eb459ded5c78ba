import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { answerPressAction, assignPressRequestAction, strikePressRequestAction } from "../actions.ts";
import type { LoadedPress } from "../loaders.ts";
import type { PressView } from "./press-view.ts";

type Props = {
  request: LoadedPress["requests"][number];
  loaded: LoadedPress;
  place: Place;
  t: PressView["t"];
};

/** Answers a request of the press, gives it to somebody, or strikes it. For whom `canAnswerPress` allows it. */
export async function RequestActs({ request, loaded, place, t }: Props) {
  const words = await getWords("errors", "problems", "forms");
  const { spokespersons, assignable, recorder, now } = loaded;
  const speaking = spokespersons.find(({ untilOn }) => untilOn === null);
  const shared = { hidden: { requestId: request.id }, idle: IDLE, words };
  const members = assignable.get(request.organisationId ?? "") ?? [];
  return (
    <div className="flex flex-col gap-2">
      <FieldListForm
        {...shared}
        act={answerPressAction.bind(null, place)}
        behind={{ label: t("press.form.answer"), icon: "send" }}
        done={t("press.form.answered")}
        fields={[
          {
            ...{ as: "area", name: "reply", label: t("press.form.reply"), required: true, rows: 5 },
            ...{ impersonal: true, help: t("press.form.replyHelp") },
          },
          {
            ...{ as: "text", name: "repliedBy", label: t("press.form.repliedBy"), required: true },
            value: speaking?.name ?? recorder,
          },
          momentField({ name: "repliedAt", label: t("press.form.repliedAt"), words, now }),
        ]}
        id={`answer-${request.id}`}
        submit={{ label: t("press.form.answerSubmit"), pending: t("press.form.pending"), icon: "send" }}
      />
      <FieldListForm
        {...shared}
        act={assignPressRequestAction.bind(null, place)}
        behind={{ label: t("press.form.assign"), icon: "user" }}
        done={t("press.form.assigned")}
        fields={[
          {
            ...{ as: "select", name: "memberId", label: t("press.form.owner"), value: request.ownerId ?? "" },
            placeholder: t("press.requests.nobody"),
            options: members.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        id={`assign-${request.id}`}
        submit={{ label: t("press.form.assignSubmit"), pending: t("press.form.pending"), icon: "user" }}
      />
      <FieldListForm
        {...shared}
        act={strikePressRequestAction.bind(null, place)}
        behind={{ label: t("press.form.strike"), icon: "x" }}
        done={t("press.form.struck")}
        fields={[
          {
            ...{ as: "area", name: "reason", label: t("press.form.reason"), required: true },
            impersonal: true,
          },
        ]}
        id={`strike-${request.id}`}
        submit={{ label: t("press.form.strikeSubmit"), pending: t("press.form.pending"), icon: "x" }}
      />
    </div>
  );
}
