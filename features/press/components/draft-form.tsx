import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { draftStatementAction } from "../actions.ts";
import { LANGUAGES } from "../catalogue.ts";
import type { LoadedPress } from "../loaders.ts";
import type { PressView } from "./press-view.ts";

type Props = { loaded: LoadedPress; place: Place; t: PressView["t"] };

/** Writes the next version of the statement, one form for each language. For whom `canDraftStatement` allows it. */
export async function DraftForm({ loaded, place, t }: Props) {
  const words = await getWords("errors", "problems");
  const { statements, summary } = loaded;
  return LANGUAGES.map((language) => {
    const latest = statements.find((one) => one.language === language);
    return (
      <FieldListForm
        act={draftStatementAction.bind(null, place)}
        behind={{ label: t(`press.statements.write.${language}`), icon: "pen" }}
        done={t("press.statements.done")}
        fields={[
          {
            ...{ as: "area", name: "text", label: t("press.statements.text"), required: true, rows: 10 },
            ...{ value: latest?.text ?? "", help: t("press.statements.textHelp") },
          },
        ]}
        hidden={{ incidentId: summary.incident.id, language, seen: latest?.number ?? 0 }}
        id={`draft-${language}`}
        idle={IDLE}
        key={language}
        submit={{ label: t("press.statements.submit"), pending: t("press.form.pending") }}
        words={words}
      />
    );
  });
}
