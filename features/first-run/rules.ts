export const STEPS = ["describe", "mail", "key", "start"] as const;
export type Step = (typeof STEPS)[number];

type Taken = {
  readonly describedAt: Date | null;
  readonly mailAt: Date | null;
  readonly logKeyAt: Date | null;
  readonly startAt: Date | null;
};

const TAKEN_AT = { describe: "describedAt", mail: "mailAt", key: "logKeyAt", start: "startAt" } as const;

/** The first step not taken yet; null once all are. */
export function nextStep(run: Taken | null): Step | null {
  return STEPS.find((step) => run === null || run[TAKEN_AT[step]] === null) ?? null;
}

export type Loading = "none" | "running" | "loaded" | "failed";

type Asked = {
  readonly start: string | null;
  readonly loadedAt: Date | null;
  readonly failedAt: Date | null;
};

/** How the cases that were asked for stand. */
export function loadingOf(run: Asked | null): Loading {
  if (run === null) return "none";
  if (run.loadedAt !== null) return "loaded";
  if (run.failedAt !== null) return "failed";
  return run.start === "cases" ? "running" : "none";
}

/** Whether a loading broke off and nobody said yet how to go on. */
export const awaitsStart = (run: Asked | null): boolean =>
  loadingOf(run) === "failed" && run?.start === "cases";

/** What may be chosen now: cases only where nothing is; after a loading that broke off, to go on with what is there. */
export function choicesOf(run: Asked | null, isEmpty: boolean): ("empty" | "cases")[] {
  const loading = loadingOf(run);
  if (loading === "running" || loading === "loaded" || run?.start === "empty") return [];
  return isEmpty && loading !== "failed" ? ["empty", "cases"] : ["empty"];
}

const LONGEST_NAME = 200;
const INCOMPLETE = { fr: "incomplet", en: "incomplete" } as const;

/** How a workspace is called from then on whose cases were not loaded whole. */
export function incompleteName({ name, locale }: { readonly name: string; readonly locale: string }): string {
  const mark = ` (${INCOMPLETE[locale === "en" ? "en" : "fr"]})`;
  return `${name.slice(0, LONGEST_NAME - mark.length)}${mark}`;
}

const LONGEST_SLUG = 40;

/** The address of the workspace that takes its place, which nobody has. */
export function nextSlug(slug: string, newId: string): string {
  const stem = slug.replace(/-[0-9a-f]{6}$/, "").slice(0, LONGEST_SLUG);
  return `${stem.replace(/-+$/, "")}-${newId.slice(0, 6)}`;
}
