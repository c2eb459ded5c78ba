"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { IncidentPreview } from "./describe-preview.ts";

type State = ActionState<IncidentPreview>;
type Ask = (previous: State, form: FormData) => Promise<State>;

const PAUSE_MS = 450;

/** Asks again a moment after the last change; an answer that a later question overtook is dropped. */
export function useLivePreview(askServer: Ask, form: RefObject<HTMLFormElement | null>) {
  const [preview, setPreview] = useState<IncidentPreview | null>(null);
  const [progress, setProgress] = useState<"idle" | "updating" | "upToDate" | "failed">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = useCallback(() => {
    clearTimeout(timer.current);
    setProgress("updating");
    timer.current = setTimeout(async () => {
      if (form.current === null) return;
      latest.current += 1;
      const question = latest.current;
      const answer = await askServer(IDLE, new FormData(form.current)).catch(() => null);
      if (question !== latest.current) return;
      if (answer?.status === "ok") setPreview(answer.result);
      setProgress(answer?.status === "ok" ? "upToDate" : "failed");
    }, PAUSE_MS);
  }, [askServer, form]);
  return { preview, progress, ask };
}
