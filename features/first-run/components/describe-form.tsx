"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  workspace: { readonly name: string; readonly locale: string; readonly timeZone: string };
  zones: readonly { readonly value: string; readonly label: string }[];
  words: Pick<Messages, "errors" | "problems"> & {
    readonly describe: Messages["firstRun"]["guide"]["describe"];
    readonly languages: Messages["shell"]["languages"];
  };
};

/** How the workspace is called, in which language it writes, and by which zone it reads the hour. */
export function DescribeForm({ act, workspace, zones, words }: Props) {
  const t = words.describe;
  return (
    <ActForm<State>
      act={act}
      done={t.saved}
      hidden={{}}
      id="describe"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending }}
      words={words}
    >
      {(fields) => (
        <>
          <ScannedLine
            {...fields.staffProse("name", workspace.name)}
            help={t.nameHelp}
            label={t.name}
            required
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              {...fields.text("locale", workspace.locale)}
              help={t.localeHelp}
              label={t.locale}
              options={(["fr", "en"] as const).map((one) => ({ value: one, label: words.languages[one] }))}
            />
            <SelectField
              {...fields.text("timeZone", workspace.timeZone)}
              help={t.timeZoneHelp}
              label={t.timeZone}
              options={zones}
            />
          </div>
        </>
      )}
    </ActForm>
  );
}
