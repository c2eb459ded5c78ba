import { type BundleProblem, MOST_PROBLEMS } from "./bundle-problem.ts";

export type ProblemList = {
  readonly add: (problem: BundleProblem) => void;
  /** Whether more would be dropped. */
  readonly isFull: () => boolean;
  /** Whether one of them names an entry. */
  readonly namesEntry: () => boolean;
  /** First those of entries in their order, then the others as they were found. */
  readonly list: () => BundleProblem[];
};

/** An empty list of problems, which takes a hundred of them. */
export function problemList(): ProblemList {
  const problems: BundleProblem[] = [];
  return {
    add(problem) {
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
    },
    isFull: () => problems.length >= MOST_PROBLEMS,
    namesEntry: () => problems.some(({ entry }) => entry !== null),
    list: () => problems.toSorted((one, other) => placeOf(one) - placeOf(other)),
  };
}

function placeOf({ entry }: BundleProblem): number {
  return entry ?? Number.MAX_SAFE_INTEGER;
}
