import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { openHotlineAction } from "../actions.ts";
import type { LoadedHotlines } from "../loaders.ts";
import { hotlineFields } from "./hotline-fields.ts";
import { type HotlineView, todayIn } from "./hotline-words.ts";

type Props = { loaded: LoadedHotlines; place: Place; t: HotlineView["t"] };

const ZONE = "Europe/Paris";

/** Opens a hotline, for the case or for one organisation. For whom `canOpenHotline` allows it. */
export async function OpenForm({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { own, mayOpenForCase, summary, hotlines, now } = loaded;
  const options = own.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const fields = hotlineFields({ t, note: forms.optional, today: todayIn(ZONE, now), hotline: null });
  const [only] = options;
  const isChoice = mayOpenForCase || options.length > 1;
  return (
    <FieldListForm
      act={openHotlineAction.bind(null, place)}
      behind={{ label: t("hotline.form.open"), icon: "plus", open: hotlines.length === 0 }}
      done={t("hotline.form.opened")}
      fields={[
        ...(isChoice
          ? [
              {
                ...{
                  as: "select" as const,
                  name: "organisationId",
                  label: t("hotline.columns.organisation"),
                },
                ...(mayOpenForCase ? { placeholder: t("hotline.wholeCase") } : {}),
                options,
              },
            ]
          : []),
        ...fields,
      ]}
      hidden={{
        incidentId: summary.incident.id,
        ...(isChoice || only === undefined ? {} : { organisationId: only.value }),
      }}
      id="open-hotline"
      idle={IDLE}
      submit={{ label: t("hotline.form.openSubmit"), pending: t("hotline.form.pending"), icon: "plus" }}
      words={{ errors, problems }}
    />
  );
}
