"use client";

import { ActForm } from "#components/act-form.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { OnFile } from "./on-file.tsx";

type State = ActionState<undefined>;
type Props = {
  file: {
    readonly id: string;
    readonly version: number;
    readonly zone: string;
    readonly noticeText: string;
    readonly lastChangeText: string | null;
  };
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "notice" | "forms" | "errors" | "problems">;
};

export function NoticeForm({ file, act, words }: Props) {
  const t = words.notice;
  const empty = { precision: "instant", date: "", time: "", zone: file.zone } as const;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "inbox" }}
      current={<OnFile changed={file.lastChangeText} text={`${words.forms.currently} ${file.noticeText}`} />}
      done={t.done}
      hidden={{ exposureId: file.id, version: file.version }}
      id={`notice-${file.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "inbox" }}
      words={words}
    >
      {(fields) => (
        <>
          <InstantField
            {...fields.instant("receivedAt", empty)}
            label={t.receivedAt}
            labels={words.forms.instant}
            precisions={["instant", "day"]}
            zones={listZones(file.zone)}
          />
          <TextField {...fields.text("channel")} help={t.channelHelp} label={t.channel} required />
        </>
      )}
    </ActForm>
  );
}
