import type { Language } from "../texts/catalogue.ts";
import { ADVICE, type Advice } from "./catalogue.ts";

/** What there is to say about these kinds of data, in the catalogue's order; each once. */
export function adviceFor(categories: readonly string[]): Advice[] {
  return ADVICE.filter((one) => one.categories.some((category) => categories.includes(category)));
}

/** First words for the blocks "likely consequences" and "what you can do". */
export function firstWords(categories: readonly string[], language: Language) {
  const found = adviceFor(categories);
  return {
    consequences: found.flatMap(({ consequences }) => consequences[language]).join("\n\n"),
    advice: found.flatMap(({ steps }) => steps[language].map((step) => `- ${step}`)).join("\n"),
  };
}
