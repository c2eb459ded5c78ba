import type { ReactNode } from "react";

type Step = {
  id: string;
  /** What is done at this step, and from what: "+ 72 hours". */
  label: ReactNode;
  /** What stands after it: "29/11/2026 18:00 (UTC+01:00, Europe/Paris)". */
  value?: ReactNode;
  /** Why it is so: the article, the rule. */
  reason?: ReactNode;
};

type Props = { steps: readonly Step[]; label: string };

/** Arithmetic set out line by line, as one would check it by hand. */
export function StepsList({ steps, label }: Props) {
  return (
    <ol aria-label={label} className="relative flex flex-col text-sm">
      {steps.map(({ id, label: what, value, reason }, index) => (
        <li className="keep-together grid grid-cols-[1.5rem_1fr] gap-x-3 pb-4 last:pb-0" key={id}>
          <span className="relative flex flex-col items-center">
            <span className="z-1 inline-flex size-5 items-center justify-center rounded-full border border-edge bg-surface text-soft text-xs tabular-nums">
              {index + 1}
            </span>
            {index === steps.length - 1 ? null : <span className="absolute top-5 -bottom-4 w-px bg-line" />}
          </span>
          <span className="min-w-0">
            <span className="block text-soft">{what}</span>
            {value ? <span className="block font-medium text-ink tabular-nums">{value}</span> : null}
            {reason ? <span className="block text-faint text-xs">{reason}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
