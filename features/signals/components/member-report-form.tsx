"use client";

import { Disclosure } from "#components/disclosure.tsx";
import { formFields, labelOf } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { SelectField } from "#components/select-field.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { MEMBER_CHANNELS } from "../catalogue.ts";
import { ReportFields, type ReportWords, reportProblems } from "./report-fields.tsx";
import { ReporterFields } from "./reporter-fields.tsx";

type State = ActionState<{ readonly signalId: string; readonly reference: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  organisations: readonly OrganisationWithLabs[];
  reporter: string;
  words: ReportWords & Pick<Messages, "signals">;
};

const ID = "report";

/** Once recorded, the report's own page opens. */
const never = () => false;

/** The same questions as outside; who is asked is known, and may write down what somebody else told them. */
export function MemberReportForm({ act, organisations, reporter, words }: Props) {
  const { state, form } = useKeptForm<State>(act, IDLE, never);
  const t = words.report;
  const problems = reportProblems(words);
  const fields = formFields(ID, state, problems);
  const isTold =
    fields.value("channel", "direct") !== "direct" ||
    ["reporterName", "reporterRole", "reporterContact"].some((name) => fields.value(name) !== "");
  return (
    <form {...form} className="flex max-w-xl flex-col gap-5">
      <FormOutcome
        form={ID}
        labelAt={(path) => labelOf(path, t)}
        problems={problems}
        state={state}
        words={words.errors}
      />
      <ReportFields fields={fields} words={words}>
        {organisations.length === 0 ? null : (
          <SelectField
            {...fields.text("concerned")}
            label={t.concerned}
            note={words.forms.optional}
            options={organisations.flatMap(concernedOptions)}
            placeholder={t.concernedUnknown}
          />
        )}
      </ReportFields>
      <p className="text-sm text-soft">{fill(t.signedAs, { name: reporter })}</p>
      <Disclosure icon="message-square" label={t.toldByOther} open={isTold}>
        <div className="flex flex-col gap-4">
          <SelectField
            {...fields.text("channel", "direct")}
            label={t.channel}
            options={MEMBER_CHANNELS.map((value) => ({ value, label: words.signals.channels[value] }))}
          />
          <ReporterFields autoComplete="off" fields={fields} words={words} />
        </div>
      </Disclosure>
      <div>
        <SubmitButton className="max-sm:w-full" icon="send" pendingLabel={t.pending}>
          {t.submit}
        </SubmitButton>
      </div>
    </form>
  );
}

function concernedOptions({ id, name, labs }: OrganisationWithLabs) {
  return [
    { value: `organisation:${id}`, label: name, group: name },
    ...labs.map((lab) => ({ value: `lab:${lab.id}`, label: `${lab.number} · ${lab.name}`, group: name })),
  ];
}
