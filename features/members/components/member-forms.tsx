"use client";

import { ActButton } from "#components/act-button.tsx";
import { ActForm } from "#components/act-form.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { type Standing, StandingFields } from "./standing-fields.tsx";

type State = ActionState<undefined>;
type Act = (previous: State, form: FormData) => Promise<State>;
type Props = {
  member: Standing & { readonly id: string; readonly name: string };
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** Null where the act is not open to whoever reads, or has no object. */
  acts: { readonly change: Act | null; readonly end: Act | null; readonly renew: Act | null };
  words: Pick<Messages, "settings" | "roles" | "shell" | "errors" | "problems">;
};

/** What can be done about one member. */
export function MemberForms({ member, organisations, acts, words }: Props) {
  const t = words.settings.member;
  const seen = member.roles.join(" ");
  const hidden = { memberId: member.id, seen };
  return (
    <div className="flex flex-col gap-4">
      {acts.renew === null ? null : (
        <ActButton<State>
          act={acts.renew}
          hidden={{ memberId: member.id }}
          id="renew"
          idle={IDLE}
          submit={{ label: t.renew, pending: t.renewing, icon: "send", whose: member.name }}
          words={{ ...words, errors: { ...words.errors, tooMany: t.renewedOften } }}
        />
      )}
      {acts.change === null ? null : (
        <ActForm<State>
          act={acts.change}
          done={t.changed}
          hidden={{ ...hidden, seenOrganisations: member.organisationIds.join(" ") }}
          id={`change-${seen}`.replaceAll(" ", "-")}
          idle={IDLE}
          labels={t}
          submit={{ label: t.submit, pending: t.pending }}
          words={words}
        >
          {(fields) => (
            <StandingFields fields={fields} organisations={organisations} standing={member} words={words} />
          )}
        </ActForm>
      )}
      {acts.end === null ? null : (
        <ActForm<State>
          act={acts.end}
          behind={{ label: t.endTitle, icon: "archive" }}
          done={t.ended}
          hidden={hidden}
          id="end"
          idle={IDLE}
          labels={t}
          submit={{ label: t.end, pending: t.ending, icon: "archive", look: "secondary" }}
          words={words}
        >
          {() => <p className="text-sm text-soft">{t.endHelp}</p>}
        </ActForm>
      )}
    </div>
  );
}
