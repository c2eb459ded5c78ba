import { clsx } from "clsx";
import { Icon } from "#components/icon.tsx";
import type { TargetWords } from "./target-words.ts";

/** An internal target beside a duty without a number. Passed, it is amber and says so: never red, never late. */
export function TargetLine({ target }: { target: TargetWords | null }) {
  if (target === null) return null;
  return (
    <span className={clsx("block text-sm", target.isPassed ? "font-medium text-soon" : "text-soft")}>
      {target.isPassed ? <Icon className="me-1 inline-block size-3.5" name="clock" /> : null}
      {target.text.charAt(0).toUpperCase() + target.text.slice(1)}
    </span>
  );
}
