import type { Translate } from "#lib/translate.ts";

type Owed = { readonly state: string; readonly dueAt: number | null; readonly targetAt: number | null };

/** An internal target in words. Passed, it is amber: nobody is late in law. */
export type TargetWords = { readonly text: string; readonly isPassed: boolean };

type View = { readonly t: Translate; readonly now: number; readonly written: (at: number) => string };

/** What the organisation set itself for a duty that is still owed and has no number in the law; else null. */
export function targetWords({ state, dueAt, targetAt }: Owed, { t, now, written }: View): TargetWords | null {
  const isOwed = state === "open" || state === "undetermined";
  if (!isOwed || dueAt !== null || targetAt === null) return null;
  const isPassed = targetAt <= now;
  return { text: t(`ownRules.${isPassed ? "targetPassed" : "target"}`, { at: written(targetAt) }), isPassed };
}
