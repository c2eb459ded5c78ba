import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { citeExhibitAction, strikeCitationAction } from "../actions.ts";
import type { LoadedPiece } from "../loaders.ts";
import { citedText } from "./citation-list.tsx";

type Props = { loaded: LoadedPiece; place: Place; t: Translate };

/** For whoever keeps the piece: cite it in an entry that is there already, or withdraw a citation made in error. */
export async function CitationActs({ loaded: { piece, mayKeep, citations }, place, t }: Props) {
  if (!mayKeep) return null;
  const words = await getWords("evidenceForm", "forms", "errors", "problems");
  const form = words.evidenceForm;
  const standing = citations.filter(({ struckAt }) => struckAt === null);
  const shared = { idle: IDLE, words } as const;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {piece.state === "refused" ? null : (
        <FieldListForm
          {...shared}
          act={citeExhibitAction.bind(null, place)}
          behind={{ label: form.cite, icon: "plus" }}
          done={form.cited}
          fields={[
            { as: "number", name: "seq", label: form.citeSeq, help: form.citeSeqHelp, required: true },
          ]}
          hidden={{ evidenceId: piece.id }}
          id="cite"
          submit={{ label: form.citeSubmit, pending: form.pending, icon: "plus" }}
        />
      )}
      {standing.length === 0 ? null : (
        <FieldListForm
          {...shared}
          act={strikeCitationAction.bind(null, place)}
          behind={{ label: form.strike, icon: "x" }}
          done={form.struck}
          fields={[
            {
              ...{ as: "select", name: "citationId", label: form.strikeWhich, placeholder: form.choose },
              options: standing.map((one) => ({ value: one.id, label: citedText(one, t) })),
            },
            { as: "area", name: "reason", label: form.reason, required: true, impersonal: true },
          ]}
          hidden={{}}
          id="strike"
          submit={{ label: form.strikeSubmit, pending: form.pending, icon: "x", look: "secondary" }}
        />
      )}
    </div>
  );
}
