"use client";

import { ActForm } from "#components/act-form.tsx";
import { FieldError } from "#components/field-error.tsx";
import { Section } from "#components/section.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ZoneOption } from "#lib/zones.ts";
import type { AddWords } from "../../widening/components/add-form.tsx";
import { type KnownFacts, SharedFields } from "../../widening/components/shared-fields.tsx";
import { ScopeTick } from "./scope-tick.tsx";
import type { RowView } from "./scope-view.ts";

type State = ActionState<{ added: number; reference: string }>;
export type ScopeGroup = {
  readonly id: "concerned" | "contracted" | "outside";
  readonly title: string;
  readonly help: string;
  readonly rows: readonly RowView[];
};
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  incidentId: string;
  groups: readonly ScopeGroup[];
  known: KnownFacts;
  reason: string;
  /** Where a deployment can be ended; null for who may not. */
  endHref: string | null;
  zones: readonly ZoneOption[];
  words: AddWords & Pick<Messages, "scope">;
  /** Null for who may only look. */
  mayAdd: "add" | null;
};

/** Those that ran it are ticked, the others shown with why not: one act opens the files of all that are ticked. */
export function ScopeForm({ act, incidentId, groups, known, reason, endHref, zones, words, mayAdd }: Props) {
  const t = words.scope;
  const rows = groups.flatMap((group) => group.rows);
  const names = Object.fromEntries(rows.map(({ organisationId, name }) => [organisationId, name]));
  const addable = rows.some(({ present }) => !present);
  return (
    <ActForm<State>
      act={act}
      done={words.addOrganisations.done}
      hidden={{ incidentId }}
      id="scope"
      idle={IDLE}
      labels={{ ...words.newIncident.fields, ...words.addOrganisations.fields, ...names }}
      submit={
        mayAdd !== null && addable
          ? { label: t.submit, pending: words.addOrganisations.pending, icon: "plus" }
          : null
      }
      words={words}
    >
      {(fields) => (
        <>
          {groups.map((group) => (
            <Section id={group.id} key={group.id} title={`${group.title} (${group.rows.length})`}>
              <p className="mb-3 max-w-prose text-soft text-sm">{group.help}</p>
              {group.id === "concerned" ? (
                <FieldError id={fields.id("organisations")}>{fields.error("organisations")}</FieldError>
              ) : null}
              <ul className="flex flex-col gap-2">
                {group.rows.map((row) => (
                  <li className="rounded-md border border-line p-3" key={row.organisationId}>
                    <ScopeTick
                      endHref={endHref}
                      fields={fields}
                      first={group.id === "concerned"}
                      mayAdd={mayAdd}
                      row={row}
                      words={words}
                    />
                  </li>
                ))}
              </ul>
            </Section>
          ))}
          {mayAdd !== null && addable ? (
            <SharedFields fields={fields} known={known} reason={reason} words={words} zones={zones} />
          ) : null}
        </>
      )}
    </ActForm>
  );
}
