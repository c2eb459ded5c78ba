import {
  BLOCKS,
  type Block,
  CHANNEL_BLOCKS,
  MANDATORY_BLOCKS,
  PLACEHOLDERS,
  type Placeholder,
} from "./catalogue.ts";

/** What a text says, block by block; an empty block is not written yet. */
export type Content = { readonly [name in Block]: string };

export const EMPTY: Content = {
  ...{ subject: "", nature: "", consequences: "", advice: "", measures: "", contact: "" },
  ...{ concerned: "", script: "", sms: "" },
};

/** What a stored text says, whatever blocks there were when it was written. */
export function contentOf(stored: unknown): Content {
  const known = typeof stored === "object" && stored !== null ? (stored as Partial<Content>) : {};
  return Object.fromEntries(BLOCKS.map((block) => [block, known[block] ?? ""])) as Content;
}

/** Which blocks a text must have for the channels it is for: what the law asks of all, and what each channel needs. */
export function neededBlocks(channels: readonly string[]): Block[] {
  const further = Object.entries(CHANNEL_BLOCKS).flatMap(([channel, block]) =>
    channels.includes(channel) ? [block] : [],
  );
  return BLOCKS.filter((block) => [...MANDATORY_BLOCKS, ...further].some((one) => one === block));
}

export type TextProblem = { readonly path: Block; readonly problem: string };

/** What keeps a text from being put to anybody. */
export function problemsInText(content: Content, channels: readonly string[]): TextProblem[] {
  const empty = neededBlocks(channels).filter((block) => content[block].trim() === "");
  const unknown = BLOCKS.filter((block) => strangePlaceholders(content[block]).length > 0);
  const reachable = content.contact.trim() === "" || /\{(contact|hotline)\}/.test(content.contact);
  return [
    ...empty.map((path) => ({ path, problem: "required" })),
    ...unknown.map((path) => ({ path, problem: "unknownPlaceholder" })),
    ...(reachable ? [] : [{ path: "contact" as const, problem: "contactMissing" }]),
  ];
}

const PLACEHOLDER = /\{([^{}\n]{1,40})\}/g;

/** What stands in braces and is no fact of a laboratory. */
export function strangePlaceholders(text: string): string[] {
  const known: readonly string[] = PLACEHOLDERS;
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name))].filter(
    (name) => !known.includes(name),
  );
}

export type LabFacts = { readonly [name in Placeholder]: string };

/** A text with one laboratory's facts in it; a fact nobody recorded stays in view as `blank` writes it. */
export function merged(text: string, facts: LabFacts, blank: (name: Placeholder) => string): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string) => {
    const known = PLACEHOLDERS.find((one) => one === name);
    if (known === undefined) return whole;
    return facts[known] === "" ? blank(known) : facts[known];
  });
}

/** Which facts a text speaks of and a laboratory has not given. */
export function missingFacts(content: Content, facts: LabFacts): Placeholder[] {
  const said = BLOCKS.map((block) => content[block]).join("\n");
  return PLACEHOLDERS.filter((name) => facts[name] === "" && said.includes(`{${name}}`));
}

/** Everything a person reads of a letter, for its reading level. */
export function bodyOf({ nature, consequences, advice, measures, contact }: Content): string {
  return [nature, consequences, advice, measures, contact].filter(Boolean).join("\n\n");
}

export type VersionState = "draft" | "submitted" | "returned" | "signed";

/** How a version stands: with one organisation's answer, or over those of all that were asked. */
export function versionState(
  submittedAt: Date | null,
  outcomes: readonly string[],
  asked: number,
): VersionState {
  if (submittedAt === null) return "draft";
  if (outcomes.includes("returned")) return "returned";
  return asked > 0 && outcomes.length >= asked ? "signed" : "submitted";
}
