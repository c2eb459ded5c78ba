"use client";

import { createContext, type ReactNode, use } from "react";

type Words = { title: string; body: string };
type AllWords = { away: Words; offline: Words; broken: Words; retry: string; reference: string };
type Props = { words: AllWords; children: ReactNode };

const WordsContext = createContext<AllWords | null>(null);

/** Puts the words of failure on the page before anything fails, since a failing page can fetch none. */
export function UnavailableWords({ words, children }: Props) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useUnavailableWords(): AllWords {
  const words = use(WordsContext);
  if (!words) throw new Error("the layout gives no words for an unavailable page");
  return words;
}
