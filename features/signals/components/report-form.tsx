"use client";

import { formFields, labelOf } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { TextField } from "#components/text-field.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Receipt } from "./receipt-of.ts";
import { ReportFields, type ReportWords, reportProblems } from "./report-fields.tsx";
import { ReportReceipt } from "./report-receipt.tsx";
import { ReporterFields } from "./reporter-fields.tsx";

type State = ActionState<Receipt>;
type Props = { act: (previous: State, form: FormData) => Promise<State>; words: ReportWords };

const ID = "report";

/** The receipt takes the place of the form. */
const never = () => false;

/** One short column, done in two minutes on a phone. */
export function ReportForm({ act, words }: Props) {
  const { state, form } = useKeptForm<State>(act, IDLE, never);
  const t = words.report;
  if (state.status === "ok") return <ReportReceipt receipt={state.result} words={words} />;
  const problems = reportProblems(words);
  const fields = formFields(ID, state, problems);
  return (
    <form {...form} className="flex flex-col gap-5">
      <FormOutcome
        form={ID}
        labelAt={(path) => labelOf(path, t)}
        problems={problems}
        state={state}
        words={{ ...words.errors, tooMany: t.tooMany, notFound: t.gone, conflict: words.errors.unavailable }}
      />
      <p className="text-md text-soft">{t.intro}</p>
      <ReportFields fields={fields} words={words} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-semibold text-ink text-md">{t.reporter}</legend>
        <p className="text-faint text-sm">{t.reporterHelp}</p>
        <ReporterFields autoComplete="on" fields={fields} words={words} />
      </fieldset>
      <div className={fields.error("homepage") === undefined ? "hidden" : undefined}>
        <TextField {...fields.text("homepage")} autoComplete="off" label={t.homepage} tabIndex={-1} />
      </div>
      <div>
        <SubmitButton className="max-sm:w-full" icon="send" pendingLabel={t.pending}>
          {t.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
