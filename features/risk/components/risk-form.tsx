"use client";

import { Disclosure } from "#components/disclosure.tsx";
import { formFields, labelOf } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { useLivePreview } from "#components/use-live-preview.ts";
import type { SeverityFacts } from "#law/severity/facts.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { RiskPreview } from "../loaders.ts";
import type { ProposalView } from "./describe-proposal.ts";
import { FactFields } from "./fact-fields.tsx";
import { LiveProposal } from "./live-proposal.tsx";
import { RetainedFields, type RetainedStart } from "./retained-fields.tsx";
import type { RiskOptions } from "./risk-options.ts";

type Saved = { readonly reference: string; readonly organisationId: string };
type State = ActionState<RiskPreview | Saved>;
type Act<S> = (previous: S, form: FormData) => Promise<S>;

type Props = {
  file: { readonly id: string; readonly version: number };
  facts: SeverityFacts;
  start: RetainedStart;
  first: ProposalView;
  options: RiskOptions;
  current: string;
  /** The name behind which it waits; null while there is no version yet. */
  behind: string | null;
  save: Act<State>;
  preview: Act<ActionState<RiskPreview>>;
  words: Pick<Messages, "risk" | "forms" | "errors" | "problems">;
};

const ID = "risk";

/** Once saved, the new version opens. */
const never = () => false;

/** A new version of the risk: the facts with what follows from them beside, and what the person retains. */
export function RiskForm({
  file,
  facts,
  start,
  first,
  options,
  current,
  behind,
  save,
  preview,
  words,
}: Props) {
  const { state, form } = useKeptForm<State>(save, IDLE, never);
  const fields = formFields(ID, state, words.problems);
  const live = useLivePreview((typed) => preview(IDLE, typed), form.ref);
  const asked = state.status === "ok" && "proposal" in state.result ? state.result : null;
  const t = words.risk;
  const parts = { fields, options, words };
  const labels = { ...t.facts, ...t.retain };
  const body = (
    <form {...form} className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]" onChange={live.ask}>
      <div className="flex min-w-0 flex-col gap-5">
        <FormOutcome
          current={<p>{current}</p>}
          form={ID}
          labelAt={(path) => labelOf(path, labels)}
          problems={words.problems}
          state={state}
          words={words.errors}
        />
        <input name="exposureId" type="hidden" value={file.id} />
        <input name="version" type="hidden" value={file.version} />
        <FactFields {...parts} facts={facts} />
        <h3 className="border-line border-t pt-4 font-semibold text-base text-ink">{t.retain.title}</h3>
        <RetainedFields {...parts} start={start} />
        <div className="flex flex-wrap gap-2 border-line border-t bg-surface py-3 lg:sticky lg:bottom-0 lg:z-10">
          <SubmitButton icon="check" pendingLabel={t.retain.pending}>
            {t.retain.submit}
          </SubmitButton>
          <SubmitButton
            icon="eye"
            look="secondary"
            name="intent"
            pendingLabel={t.live.updating}
            value="preview"
          >
            {t.live.submit}
          </SubmitButton>
        </div>
      </div>
      <LiveProposal first={first} preview={live.preview ?? asked} progress={live.progress} words={words} />
    </form>
  );
  if (behind === null) return body;
  return (
    <Disclosure icon="pen" label={behind} open={state.status !== "idle"}>
      {body}
    </Disclosure>
  );
}
