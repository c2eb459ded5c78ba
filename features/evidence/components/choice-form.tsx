import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { settleEvidenceAction } from "../actions.ts";
import type { LoadedPiece } from "../loaders.ts";

type Props = { loaded: LoadedPiece; place: Place };

/** For a file in which personal identifiers were found: stop, keep the hash alone, or store with a reason. */
export async function ChoiceForm({ loaded: { piece, mayKeep }, place }: Props) {
  if (!mayKeep || piece.state !== "held") return null;
  const words = await getWords("evidenceForm", "forms", "errors", "problems");
  const t = words.evidenceForm;
  return (
    <FieldListForm
      act={settleEvidenceAction.bind(null, place)}
      done={t.settled}
      fields={[
        {
          ...{ as: "select", name: "choice", label: t.choice, help: t.choiceHelp, placeholder: t.choose },
          options: (["hash_only", "stop", "store"] as const).map((value) => ({
            value,
            label: t.choices[value],
          })),
        },
        { as: "text", name: "keptBy", label: t.keptBy, help: t.keptByHelp, impersonal: true },
        { as: "area", name: "reason", label: t.choiceReason, help: t.choiceReasonHelp, impersonal: true },
      ]}
      hidden={{ evidenceId: piece.id, version: piece.version }}
      id="settle"
      idle={IDLE}
      submit={{ label: t.settle, pending: t.pending, icon: "check" }}
      words={words}
    />
  );
}
