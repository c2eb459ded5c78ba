"use client";

import type { ComponentProps } from "react";
import { TextArea } from "./text-area.tsx";
import { useScan } from "./use-scan.ts";

type Props = ComponentProps<typeof TextArea> & { problems: Readonly<Record<string, string>> };

/** A text that names no patient: says why as it is typed. Without a script, the server says it. */
export function ScannedArea({ problems, error, className, ...field }: Props) {
  const { word, spoken, scan } = useScan({ error, problems });
  return (
    <div className={className}>
      <TextArea {...field} error={word} onChange={(event) => scan(event.currentTarget.value)} />
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}
