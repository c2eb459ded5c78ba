"use client";

import { useState } from "react";
import { buttonClass } from "./button-class.ts";
import { Icon } from "./icon.tsx";

type Props = { text: string; labels: { copy: string; copied: string; failed: string } };

export function CopyButton({ text, labels }: Props) {
  const [state, setState] = useState<"copy" | "copied" | "failed">("copy");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <button className={buttonClass("quiet", "compact")} onClick={copy} type="button">
      <Icon className="size-3.5" name={state === "copied" ? "check" : "copy"} />
      <span aria-live="polite">{labels[state]}</span>
    </button>
  );
}
