"use client";

import { ActButton } from "#components/act-button.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type Props<Result> = {
  id: string;
  act: (previous: ActionState<Result>, form: FormData) => Promise<ActionState<Result>>;
  sort: "test" | "repeat" | "record";
  hidden: Readonly<Record<string, string>>;
  whose?: string;
  words: Pick<Messages, "mails" | "errors" | "problems">;
};

const ICONS = { test: "send", repeat: "send", record: "x" } as const;

/** A test, the same mail again, or a note that it came back. */
export function MailAct<Result>({ id, act, sort, hidden, whose, words }: Props<Result>) {
  const { label, pending } = words.mails.acts[sort];
  return (
    <ActButton<ActionState<Result>>
      act={act}
      hidden={hidden}
      id={id}
      idle={IDLE}
      submit={{ label, pending, icon: ICONS[sort], ...(whose === undefined ? {} : { whose }) }}
      words={words}
    />
  );
}
