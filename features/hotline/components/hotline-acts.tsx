import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { amendHotlineAction, closeHotlineAction } from "../actions.ts";
import type { LoadedHotline } from "../loaders.ts";
import { hotlineFields } from "./hotline-fields.ts";
import { type HotlineView, todayIn } from "./hotline-words.ts";

type Props = { loaded: LoadedHotline; place: Place; t: HotlineView["t"] };

/** Amends what is told of a hotline, and says its last day. For whom `canAmendHotline` allows it. */
export async function HotlineActs({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { hotline, now } = loaded;
  const today = todayIn(hotline.zone, now);
  const shared = { hidden: { hotlineId: hotline.id, version: hotline.version }, idle: IDLE };
  const words = { errors, problems };
  return (
    <>
      <FieldListForm
        {...shared}
        act={amendHotlineAction.bind(null, place)}
        behind={{ label: t("hotline.form.amend"), icon: "pen" }}
        done={t("hotline.form.amended")}
        fields={hotlineFields({ t, note: forms.optional, today, hotline })}
        id="amend-hotline"
        submit={{ label: t("hotline.form.amendSubmit"), pending: t("hotline.form.pending") }}
        words={words}
      />
      <FieldListForm
        {...shared}
        act={closeHotlineAction.bind(null, place)}
        behind={{ label: t("hotline.form.close"), icon: "calendar" }}
        done={t("hotline.form.closed")}
        fields={[
          {
            ...{ as: "date", name: "closedOn", label: t("hotline.form.closedOn"), required: true },
            ...{ value: hotline.closedOn ?? today, help: t("hotline.form.closedOnHelp") },
          },
        ]}
        id="close-hotline"
        submit={{ label: t("hotline.form.closeSubmit"), pending: t("hotline.form.pending") }}
        words={words}
      />
    </>
  );
}
