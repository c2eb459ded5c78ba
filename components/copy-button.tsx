"use client";

import { useState, useSyncExternalStore } from "react";
import { buttonClass } from "./button-class.ts";
import { Icon } from "./icon.tsx";

type Props = { text: string; label: string; done: string; whose: string };

const never = () => () => undefined;

/** Puts a text where it can be pasted. Without a script it is not there: the text itself is selected by one click. */
export function CopyButton({ text, label, done, whose }: Props) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isCopied, setCopied] = useState(false);
  if (!hasScript) return null;
  return (
    <button
      className={buttonClass("secondary", "compact", "print:hidden")}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      type="button"
    >
      <Icon name={isCopied ? "check" : "copy"} />
      <span aria-live="polite">{isCopied ? done : label}</span>
      <span className="sr-only"> – {whose}</span>
    </button>
  );
}
