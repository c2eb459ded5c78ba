import { FieldListForm } from "#components/field-list-form.tsx";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { CHANNELS } from "../../catalogue.ts";
import { beginTextAction } from "../actions.ts";
import { AUDIENCES, LANGUAGES } from "../catalogue.ts";

type Props = {
  incidentId: string;
  /** Of the case: what leaked. */
  categories: readonly string[];
  place: Place;
  t: Translate;
};

const SHOWN = 8;

/** Begins a text with the advice for what leaked. For whom `canWriteText` allows it. */
export async function BeginForm({ incidentId, categories, place, t }: Props) {
  const { errors, problems } = await getWords("errors", "problems");
  const known = DATA_CATEGORIES.filter((one) => categories.includes(one));
  const others = DATA_CATEGORIES.filter((one) => !categories.includes(one));
  return (
    <FieldListForm
      act={beginTextAction.bind(null, place)}
      done={t("communications.texts.begun")}
      fields={[
        {
          ...{ as: "text", name: "title", label: t("communications.texts.name"), required: true },
          ...{ help: t("communications.texts.nameHelp"), impersonal: true },
        },
        {
          ...{ as: "select", name: "language", label: t("communications.texts.language"), half: true },
          ...{ value: place.locale },
          options: LANGUAGES.map((value) => ({ value, label: t(`communications.texts.languages.${value}`) })),
        },
        {
          ...{ as: "select", name: "audience", label: t("communications.texts.audience"), half: true },
          help: t("communications.texts.audienceHelp"),
          options: AUDIENCES.map((value) => ({ value, label: t(`communications.texts.audiences.${value}`) })),
        },
        {
          ...{ as: "checks", name: "channels[]", label: t("communications.texts.channelsLabel") },
          ...{ help: t("communications.texts.channelsHelp"), chosen: ["letter"] },
          options: CHANNELS.map((value) => ({ value, label: t(`communications.channels.${value}`) })),
        },
        {
          ...{ as: "checks", name: "categories[]", label: t("communications.texts.categories") },
          ...{ help: t("communications.texts.categoriesHelp"), chosen: known },
          options: [...known, ...others].map((value) => ({
            value,
            label: t(`vocabulary.dataCategories.${value}`),
          })),
          folded: { after: Math.max(SHOWN, known.length), label: t("communications.texts.more") },
        },
      ]}
      hidden={{ incidentId }}
      id="begin"
      idle={IDLE}
      submit={{
        ...{ label: t("communications.texts.begin"), pending: t("communications.texts.beginning") },
        icon: "pen",
      }}
      words={{ errors, problems }}
    />
  );
}
