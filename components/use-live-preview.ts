"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "./form-fields.ts";

type Answer<Preview> =
  | { readonly status: "ok"; readonly result: Preview }
  | { readonly status: Exclude<FormState["status"], "ok"> };
type Ask<Preview> = (form: FormData) => Promise<Answer<Preview>>;

const PAUSE_MS = 450;

/** Asks again a moment after the last change; an answer that a later question overtook is dropped. */
export function useLivePreview<Preview>(askServer: Ask<Preview>, form: RefObject<HTMLFormElement | null>) {
  const [preview, setPreview] = useState<Preview | null>(null);
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
      const answer = await askServer(new FormData(form.current)).catch(() => null);
      if (question !== latest.current) return;
      if (answer?.status === "ok") setPreview(() => answer.result);
      setProgress(answer?.status === "ok" ? "upToDate" : "failed");
    }, PAUSE_MS);
  }, [askServer, form]);
  return { preview, progress, ask };
}
