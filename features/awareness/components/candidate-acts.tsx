"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { type PlainAct, type SheetAct, SheetForm, type SheetWords } from "./sheet-form.tsx";

type Props = {
  candidateId: string;
  exposure: { readonly id: string; readonly version: number };
  current: string;
  /** Null where this person may not, or the candidate is no longer open. */
  setAside: SheetAct | null;
  noteCounsel: PlainAct | null;
  words: SheetWords;
};

/** What can be done with one candidate. */
export function CandidateActs({ candidateId, exposure, current, setAside, noteCounsel, words }: Props) {
  const { aside, note } = words.awarenessSheet;
  return (
    <div className="mt-2 flex flex-col gap-2">
      {noteCounsel === null ? null : (
        <ActForm<ActionState<undefined>>
          act={noteCounsel}
          behind={{ label: note.title, icon: "message-square" }}
          done={note.done}
          hidden={{ candidateId }}
          id={`note-${candidateId}`}
          idle={IDLE}
          labels={note}
          submit={{ label: note.submit, pending: note.pending }}
          words={words}
        >
          {(fields) => (
            <ScannedArea
              {...fields.prose("counselView")}
              help={note.help}
              label={note.counselView}
              rows={3}
            />
          )}
        </ActForm>
      )}
      {setAside === null ? null : (
        <SheetForm
          act={setAside}
          current={current}
          hidden={{ exposureId: exposure.id, version: exposure.version, candidateId }}
          icon="archive"
          id={`aside-${candidateId}`}
          t={aside}
          words={words}
        >
          {(fields) => (
            <>
              <p className="text-soft text-sm">{aside.intro}</p>
              <ScannedArea {...fields.prose("reason")} label={aside.reason} rows={2} />
            </>
          )}
        </SheetForm>
      )}
    </div>
  );
}
