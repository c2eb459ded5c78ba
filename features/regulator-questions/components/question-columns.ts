import { createElement } from "react";
import type { BesideColumn, MatrixView } from "#features/obligations/matrix/components/matrix-view.ts";
import type { QuestionCell as Question } from "../queries.ts";
import { byAuthority } from "../rules.ts";
import { QuestionCell } from "./question-cell.tsx";
import { QuestionHeading } from "./question-heading.tsx";

export type AskingAuthority = ReturnType<typeof byAuthority<Question>>[number];

type Props = {
  questions: readonly Question[];
  /** The address of the list. */
  list: string;
  view: MatrixView;
};

/** A column for each authority that asks, the one whose question is due first before the others; never a rule of law. */
export function questionColumns({ questions, list, view }: Props): readonly BesideColumn[] {
  return byAuthority(questions, view.now).map((group) => ({
    key: `questions ${group.key}`,
    heading: createElement(QuestionHeading, { group, list, view }),
    cellOf: (party) => createElement(QuestionCell, { group, list, party, view }),
  }));
}
