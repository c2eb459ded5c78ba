"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/error-summary.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";

type Problem = "required" | "tooLong" | "notAnEmail" | "unreadable" | "taken";

const FIELDS = ["name", "email", "workspace"] as const;

type Words = {
  intro: string;
  name: string;
  email: string;
  emailHelp: string;
  workspace: string;
  workspaceHelp: string;
  submit: string;
  pending: string;
  kept: string;
  dead: string;
  unexpected: string;
  unavailable: string;
  problems: Record<Problem, string>;
};

type State = ActionState<never>;
type Props = {
  token: string;
  words: Words;
  action: (previous: State, form: FormData) => Promise<State>;
};

export function FirstRunForm({ token, words, action }: Props) {
  const [state, submit] = useActionState(action, IDLE);
  const problem = problemsOf(state, words);
  const typed = (name: string) => String(state.values[name] ?? "");
  const field = (name: (typeof FIELDS)[number]) =>
    ({ id: name, name, defaultValue: typed(name), error: problem.get(name), label: words[name] }) as const;
  return (
    <form action={submit} className="flex flex-col gap-5" noValidate>
      {state.status === "idle" ? null : (
        <ErrorSummary
          errors={FIELDS.flatMap((name) => {
            const message = problem.get(name);
            return message === undefined ? [] : [{ fieldId: name, message: `${words[name]} – ${message}` }];
          })}
          title={summaryOf(state, words)}
        />
      )}
      <p className="text-md text-soft">{words.intro}</p>
      <input name="token" type="hidden" value={token} />
      <TextField {...field("name")} autoComplete="name" required />
      <TextField
        {...field("email")}
        autoComplete="email"
        help={words.emailHelp}
        inputMode="email"
        required
        spellCheck={false}
      />
      <TextField {...field("workspace")} help={words.workspaceHelp} required />
      <div>
        <SubmitButton icon="arrow-right" pendingLabel={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The address of a workspace is made from its name: what is wrong with one is said at the other. */
function problemsOf({ problems }: State, words: Words): Map<string, string> {
  const known: Readonly<Record<string, string>> = words.problems;
  return new Map(
    problems.map(({ path, problem }) => [
      path === "slug" ? "workspace" : path,
      known[problem] ?? words.problems.required,
    ]),
  );
}

function summaryOf(state: State, words: Words): string {
  if (state.status === "idle" || state.status === "ok" || state.reason === "invalid") return words.kept;
  if (state.reason === "unauthenticated") return words.dead;
  if (state.reason === "unexpected") return `${words.unexpected} ${state.reference ?? ""}`.trim();
  return words.unavailable;
}
