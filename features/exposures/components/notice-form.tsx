"use client";

import { InstantField } from "#components/instant-field.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { type ActedFile, type FileAct, FileActForm } from "./file-act-form.tsx";

type Props = {
  file: ActedFile & { readonly zone: string; readonly noticeText: string };
  act: FileAct;
  words: Pick<Messages, "notice" | "forms" | "errors" | "problems">;
};

export function NoticeForm({ file, act, words }: Props) {
  const t = words.notice;
  const empty = { precision: "instant", date: "", time: "", zone: file.zone } as const;
  return (
    <FileActForm
      act={act}
      currentText={file.noticeText}
      file={file}
      icon="inbox"
      labels={t}
      name="notice"
      t={t}
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
          <ScannedLine {...fields.prose("channel")} help={t.channelHelp} label={t.channel} required />
        </>
      )}
    </FileActForm>
  );
}
