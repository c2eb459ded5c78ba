"use client";

import { useState } from "react";
import { ActButton } from "#components/act-button.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { SendingProgress } from "./sending-progress.tsx";
import { type Finish, useSending } from "./use-sending.ts";

type Upload = { id: string; name: string; size: number; begun: string };
type End = (
  previous: ActionState<{ uploadId: string }>,
  form: FormData,
) => Promise<ActionState<{ uploadId: string }>>;

type Props = {
  uploads: readonly Upload[];
  base: string;
  finish: Finish;
  end: End;
  words: Pick<Messages, "evidenceForm" | "errors" | "problems">;
};

/** Files that began to come and did not arrive whole: the same file chosen again goes on where it stopped. */
export function UnfinishedUploads({ uploads, words, ...acts }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {uploads.map((upload) => (
        <li className="rounded-md border border-line p-3" key={upload.id}>
          <Unfinished {...acts} upload={upload} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Unfinished({ upload, base, finish, end, words }: Omit<Props, "uploads"> & { upload: Upload }) {
  const t = words.evidenceForm;
  const { sending, problem, start } = useSending({ base, finish });
  const [isOther, setIsOther] = useState(false);
  const resume = (file: File | undefined) => {
    if (file === undefined) return;
    const isSame = file.size === upload.size;
    setIsOther(!isSame);
    if (isSame) void start({ uploadId: upload.id, file });
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink [overflow-wrap:anywhere]">
        {upload.name} <span className="text-faint text-xs">{upload.begun}</span>
      </p>
      {sending === null ? (
        <div className="flex flex-wrap items-end gap-3">
          <label className="flex flex-col gap-1 text-sm">
            {t.resume}
            <input
              className="control py-1.5"
              onChange={(event) => resume(event.currentTarget.files?.[0])}
              type="file"
            />
          </label>
          <ActButton
            act={end}
            hidden={{ uploadId: upload.id }}
            id={`end-${upload.id}`}
            idle={IDLE}
            submit={{ label: t.giveUp, pending: t.pending, icon: "x", whose: upload.name }}
            words={words}
          />
        </div>
      ) : null}
      <SendingProgress
        problem={isOther ? "otherFile" : problem}
        problems={words.problems}
        sending={sending}
        words={t}
      />
    </div>
  );
}
