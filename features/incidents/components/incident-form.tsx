"use client";

import { formFields } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { useLivePreview } from "#components/use-live-preview.ts";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import type { VendorWithProducts } from "#features/vendors/queries.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ZoneOption } from "#lib/zones.ts";
import type { IncidentPreview } from "./describe-preview.ts";
import { FactsFields } from "./facts-fields.tsx";
import { LabPicker } from "./lab-picker.tsx";
import { ObligationsPreview } from "./obligations-preview.tsx";
import { placeOf } from "./place-of.ts";

import { VendorFields } from "./vendor-fields.tsx";
import { WhatFields } from "./what-fields.tsx";
import { WhenFields } from "./when-fields.tsx";

export type IncidentWords = Pick<Messages, "newIncident" | "forms" | "vocabulary" | "problems" | "errors">;

type Saved = { readonly incidentId: string; readonly reference: string };
type State = ActionState<IncidentPreview | Saved>;
type Act<S> = (previous: S, form: FormData) => Promise<S>;

type Props = {
  save: Act<State>;
  preview: Act<ActionState<IncidentPreview>>;
  organisations: readonly OrganisationWithLabs[];
  vendors: readonly VendorWithProducts[];
  zones: readonly ZoneOption[];
  words: IncidentWords;
  /** The report or the case that it starts from. */
  start: Start | null;
};

type Start = {
  readonly id: string;
  /** A report that turned out to be the breach, or a case whose data were breached again. */
  readonly field: "signalId" | "followsId";
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly notice: string;
};

const ID = "incident";

/** Once saved, the matrix opens. */
const never = () => false;

/** A new incident on one page, with the obligations that follow beside it. */
export function IncidentForm({ save, preview, organisations, vendors, zones, words, start }: Props) {
  const first = start === null ? IDLE : { ...IDLE, values: start.values };
  const { state, form } = useKeptForm<State>(save, first, never);
  const fields = formFields(ID, state, words.problems);
  const live = useLivePreview((typed) => preview(IDLE, typed), form.ref);
  const asked = state.status === "ok" && "files" in state.result ? state.result : null;
  const t = words.newIncident;
  const parts = { fields, zones, words };
  return (
    <form
      {...form}
      className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_26rem]"
      onChange={live.ask}
    >
      <div className="flex min-w-0 flex-col gap-5">
        <FormOutcome
          form={ID}
          labelAt={(path) => placeOf(path, { words, organisations })}
          problems={words.problems}
          state={state}
          words={words.errors}
        />
        <p className="max-w-prose text-soft">{t.intro}</p>
        {start === null ? null : (
          <Notice kind="note">
            {start.notice}
            <input name={start.field} type="hidden" value={start.id} />
          </Notice>
        )}
        <WhatFields {...parts} />
        <WhenFields {...parts} />
        <VendorFields {...parts} vendors={vendors} />
        <LabPicker {...parts} changed={live.ask} organisations={organisations} state={state} />
        <FactsFields {...parts} />
        <div className="flex flex-wrap gap-2 border-line border-t sticky bottom-14 z-10 bg-canvas py-3 lg:bottom-0">
          <SubmitButton icon="check" pendingLabel={t.pending}>
            {t.submit}
          </SubmitButton>
          <div className="noscript:block max-sm:hidden">
            <SubmitButton
              icon="eye"
              look="secondary"
              name="intent"
              pendingLabel={t.computing}
              value="preview"
            >
              {t.compute}
            </SubmitButton>
          </div>
        </div>
      </div>
      <ObligationsPreview preview={live.preview ?? asked} progress={live.progress} words={words} />
    </form>
  );
}
