import { ActButton } from "#components/act-button.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { askReadingAction, destroyEvidenceAction, passEvidenceAction } from "../actions.ts";
import { PASSINGS } from "../catalogue.ts";
import type { LoadedPiece } from "../loaders.ts";

type Props = { loaded: LoadedPiece; now: number; place: Place };

/** What may still be done with a piece by this reader. */
export async function PieceActs({ loaded, now, place }: Props) {
  const words = await getWords("evidenceForm", "forms", "errors", "problems");
  const t = words.evidenceForm;
  const { piece, mayKeep, mayDestroy } = loaded;
  const isStored = piece.state === "stored";
  const hidden = { evidenceId: piece.id };
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {isStored && piece.verifyAskedAt === null ? (
        <ActButton
          act={askReadingAction.bind(null, place)}
          hidden={hidden}
          id="ask-reading"
          idle={IDLE}
          submit={{ label: t.verify, pending: t.pending, icon: "refresh-cw" }}
          words={words}
        />
      ) : null}
      {mayKeep && isStored ? (
        <FieldListForm
          act={passEvidenceAction.bind(null, place)}
          behind={{ label: t.pass, icon: "send" }}
          done={t.passed}
          fields={[
            {
              ...{ as: "select", name: "step", label: t.step, value: "handed_over" },
              options: PASSINGS.map((value) => ({ value, label: t.steps[value] })),
            },
            {
              as: "text",
              name: "recipient",
              label: t.recipient,
              help: t.recipientHelp,
              required: true,
              impersonal: true,
            },
            momentField({ name: "happenedAt", label: t.happenedAt, words, now }),
            { as: "area", name: "note", label: t.note, note: words.forms.optional, impersonal: true },
          ]}
          hidden={hidden}
          id="pass"
          idle={IDLE}
          submit={{ label: t.passSubmit, pending: t.pending, icon: "send" }}
          words={words}
        />
      ) : null}
      {mayDestroy && piece.state === "stored" ? (
        <FieldListForm
          act={destroyEvidenceAction.bind(null, place)}
          behind={{ label: t.destroy, icon: "x" }}
          done={t.destroyed}
          fields={[{ as: "area", name: "reason", label: t.reason, required: true, impersonal: true }]}
          hidden={{ ...hidden, version: piece.version }}
          id="destroy"
          idle={IDLE}
          submit={{ label: t.destroySubmit, pending: t.pending, icon: "x", look: "secondary" }}
          words={words}
        />
      ) : null}
    </div>
  );
}
