"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { AddresseeTicks } from "./addressee-ticks.tsx";
import type { VendorWords } from "./form-words.ts";

type State = ActionState<{ noticeId: string }>;
type Props = {
  incidentId: string;
  vendorId: string;
  /** How many controllers it owes its notice. */
  owed: number;
  /** Those whose names the cell told it. */
  named: readonly { readonly id: string; readonly name: string }[];
  /** A notice was given already: another one is behind its name. */
  again: boolean;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

/** The vendor's own notice, to all controllers it owes one. */
export function SendForm({ incidentId, vendorId, owed, named, again, act, words }: Props) {
  const t = words.vendorForms;
  return (
    <ActForm<State>
      act={act}
      done={t.send.done}
      hidden={{ incidentId, vendorId }}
      id={`send-notice-${vendorId}`}
      idle={IDLE}
      labels={{ ...t, ...t.send }}
      submit={{ label: t.send.submit, pending: t.send.pending, icon: "send" }}
      words={words}
      {...(again ? { behind: { label: t.send.again, icon: "send" } as const } : {})}
    >
      {(fields) => (
        <>
          <ScannedArea
            {...fields.prose("says")}
            help={t.send.saysHelp}
            label={t.send.says}
            required
            rows={8}
          />
          <ScannedLine
            {...fields.staffProse("reference")}
            label={t.send.reference}
            note={words.forms.optional}
          />
          {named.length === 0 ? (
            <p className="text-sm text-soft">{fill(t.allUnnamed, { count: owed })}</p>
          ) : (
            <AddresseeTicks controllers={named} fields={fields} words={t} />
          )}
        </>
      )}
    </ActForm>
  );
}
