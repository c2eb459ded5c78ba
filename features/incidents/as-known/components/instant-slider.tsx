"use client";

import { useState } from "react";
import { fill } from "#lib/fill.ts";

type Props = { first: number; last: number; value: number; label: string; says: string };

/** From the first entry to the last, one step each; without a script the field below it asks for the instant. */
export function InstantSlider({ first, last, value, label, says }: Props) {
  const [shown, setShown] = useState(value);
  return (
    <label className="flex min-w-0 flex-1 basis-64 flex-col gap-1 text-soft text-xs">
      {label}
      <input
        aria-valuetext={fill(says, { seq: String(shown) })}
        className="w-full accent-solid"
        max={last}
        min={first}
        name="entry"
        onChange={(event) => setShown(Number(event.currentTarget.value))}
        type="range"
        value={shown}
      />
      <output className="text-ink tabular-nums">{fill(says, { seq: String(shown) })}</output>
    </label>
  );
}
