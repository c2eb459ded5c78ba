"use client";

import { ActForm } from "#components/act-form.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { ChannelField } from "#features/vendor-notices/components/channel-field.tsx";
import type { VendorWords } from "#features/vendor-notices/components/form-words.ts";
import { VendorChoice } from "#features/vendor-notices/components/vendor-choice.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { listZones } from "#lib/zones.ts";
import { DEMAND_KINDS } from "../catalogue.ts";

type Named = { readonly id: string; readonly name: string };
type State = ActionState<{ demandId: string }>;
type Props = {
  incidentId: string;
  vendors: readonly Named[];
  controllers: readonly Named[];
  /** The question that met silence; without one, any demand. */
  question: { readonly id: string; readonly text: string; readonly organisationId: string | null } | null;
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

export function DemandForm(props: Props) {
  const { incidentId, question, act, words } = props;
  const t = words.vendorForms;
  const { demand } = t;
  const ofQuestion =
    question === null
      ? {}
      : {
          ...{ questionId: question.id, kind: "formal_notice" },
          ...(question.organisationId === null ? {} : { organisationId: question.organisationId }),
        };
  return (
    <ActForm<State>
      act={act}
      behind={{ label: question === null ? demand.title : demand.formalNotice, icon: "gavel" }}
      done={demand.done}
      hidden={{ incidentId, ...ofQuestion }}
      id={question === null ? "demand" : `demand-${question.id}`}
      idle={IDLE}
      labels={{ ...t, ...demand }}
      submit={{ label: demand.submit, pending: demand.pending, icon: "gavel" }}
      words={words}
    >
      {(fields) => <DemandFields {...props} fields={fields} />}
    </ActForm>
  );
}

function DemandFields({
  vendors,
  controllers,
  question,
  zone,
  words,
  fields,
}: Props & { fields: FormFields }) {
  const t = words.vendorForms;
  const { demand } = t;
  const empty = { precision: "instant", date: "", time: "", zone } as const;
  return (
    <>
      <VendorChoice fields={fields} label={t.vendorId} vendors={vendors} />
      {question === null ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            {...fields.text("kind", "preservation")}
            label={demand.kind}
            options={DEMAND_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <SelectField
            {...fields.text("organisationId")}
            label={t.organisationId}
            options={controllers.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t.everyone}
          />
        </div>
      ) : null}
      <InstantField
        {...fields.instant("made", empty)}
        label={demand.made}
        labels={words.forms.instant}
        precisions={["instant", "day"]}
        zones={listZones(zone)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChannelField fields={fields} label={demand.channel} words={t} />
        <ScannedLine
          {...fields.staffProse("reference")}
          label={demand.reference}
          note={words.forms.optional}
        />
      </div>
      <ScannedArea
        {...fields.prose("text", question === null ? "" : fill(demand.firstFormal, { text: question.text }))}
        label={demand.text}
        required
        rows={5}
      />
    </>
  );
}
