import { ActButton } from "#components/act-button.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { prepareDraftAction } from "../../drafts/actions.ts";
import { nextPhase } from "../../phases/rules.ts";
import type { NotificationLine } from "../queries.ts";

type Props = { line: NotificationLine; place: Place; t: Translate };

/** Begins the draft of the phase that comes next. */
export async function PrepareButton({ line, place, t }: Props) {
  const { cell, form } = line;
  const phase = nextPhase(
    form,
    cell.filings.map((filing) => filing.phase),
  );
  const label = t(cell.filings.length === 0 ? "drafts.prepare" : "drafts.prepareNext", {
    phase: t(`drafts.phases.${phase}`).toLocaleLowerCase(place.locale),
  });
  return (
    <ActButton
      act={prepareDraftAction.bind(null, place)}
      hidden={{ obligationId: cell.id, formId: form.id, phase, language: languageOf(form.portal, place) }}
      id={`prepare-${cell.id}`}
      idle={IDLE}
      submit={{
        label,
        pending: t("drafts.preparing"),
        icon: "pen",
        whose: `${cell.exposure.organisation.name}, ${form.label[place.locale]}`,
      }}
      words={await getWords("errors", "problems")}
    />
  );
}

/** In the portal's language where it is one of ours. */
function languageOf(portal: { readonly language: string } | null, { locale }: Place): string {
  return portal?.language === "fr" || portal?.language === "en" ? portal.language : locale;
}
