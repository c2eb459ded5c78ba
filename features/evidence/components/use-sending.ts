"use client";

import { useCallback, useState } from "react";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { SendingProblem, sendParts } from "./send-parts.ts";

export type Finish = (
  previous: ActionState<{ evidenceId: string }>,
  form: FormData,
) => Promise<ActionState<{ evidenceId: string }>>;

type Sending = { readonly done: number; readonly count: number };
type Upload = { readonly uploadId: string; readonly file: File };

/** Sends a file to the upload that waits for it, then opens its page; tells how far it is, and why it stopped. */
export function useSending({ base, finish }: { base: string; finish: Finish }) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = useCallback(
    async ({ uploadId, file }: Upload) => {
      setProblem(null);
      setSending({ done: 0, count: 1 });
      try {
        const address = `${base}/uploads/${uploadId}`;
        const partsSha256 = await sendParts({
          ...{ address, file },
          onPart: (done, count) => setSending({ done, count }),
        });
        const form = new FormData();
        form.set("uploadId", uploadId);
        form.set("partsSha256", partsSha256);
        const state = await finish(IDLE, form);
        if (state.status === "ok") return window.location.assign(`${base}?piece=${state.result.evidenceId}`);
        setProblem(state.problems[0]?.problem ?? "unavailable");
      } catch (error) {
        setProblem(error instanceof SendingProblem ? error.problem : "unavailable");
      }
      setSending(null);
    },
    [base, finish],
  );
  return { sending, problem, start };
}
