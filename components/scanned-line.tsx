"use client";

import type { ComponentProps } from "react";
import { TextField } from "./text-field.tsx";
import { useScan } from "./use-scan.ts";

type Props = ComponentProps<typeof TextField> & { problems: Readonly<Record<string, string>> };

/** A line that names no patient: says why as it is typed. Without a script, the server says it. */
export function ScannedLine({ problems, error, className, ...field }: Props) {
  const { word, spoken, scan } = useScan({ error, problems });
  return (
    <div className={className}>
      <TextField {...field} error={word} onChange={(event) => scan(event.currentTarget.value)} />
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}
