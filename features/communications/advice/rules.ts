import { type Audience, type Language, VARIANTS } from "../texts/catalogue.ts";
import { ADVICE, type Advice } from "./catalogue.ts";

/** What there is to say about these kinds of data, in the catalogue's order; each once. */
export function adviceFor(categories: readonly string[]): Advice[] {
  return ADVICE.filter((one) => one.categories.some((category) => categories.includes(category)));
}

type For = { readonly language: Language; readonly audience: Audience };

/**
 * First words for the blocks "likely consequences" and "what you can do": to whoever reads for another, whose data they are;
 * to relatives of somebody who died, nothing that is said to the living.
 */
export function firstWords(categories: readonly string[], { language, audience }: For) {
  const variant = VARIANTS[audience];
  const found = variant?.instead ? [] : adviceFor(categories);
  const lead = variant?.lead[language] ?? [];
  const further = variant?.steps[language] ?? [];
  const steps = [...found.flatMap((one) => one.steps[language]), ...further];
  return {
    consequences: [...lead, ...found.flatMap(({ consequences }) => consequences[language])].join("\n\n"),
    advice: steps.map((step) => `- ${step}`).join("\n"),
  };
}
