"use client";

import { ActForm } from "#components/act-form.tsx";
import { Notice } from "#components/notice.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ readonly linkId: string; readonly key: string; readonly label: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  /** What stands before the key. */
  address: string;
  words: Pick<Messages, "signals" | "problems" | "errors">;
};

/** The new link stands here once: no later page can show it. */
export function CreateLinkForm({ act, address, words }: Props) {
  const t = words.signals.links;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.create, icon: "link" }}
      done={t.done}
      hidden={{}}
      id="link"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "link" }}
      words={words}
    >
      {(fields, state) => (
        <>
          {state.status === "ok" ? (
            <Notice kind="note" title={fill(t.once, { label: state.result.label })}>
              <p className="mt-1 select-all font-mono text-sm [overflow-wrap:anywhere]">
                {address}
                {state.result.key}
              </p>
            </Notice>
          ) : null}
          <ScannedLine
            {...fields.prose("label")}
            help={t.labelHelp}
            label={t.label}
            maxLength={120}
            required
          />
        </>
      )}
    </ActForm>
  );
}
