/** How Node runs the application, here and in an image; where it listens comes after. */
export const APPLICATION_ARGUMENTS = [
  // A page is many short-lived objects: with more room for the young, fewer of them are ever copied.
  "--max-semi-space-size=64",
  "--import",
  "./scripts/serve/compress-answers.ts",
  "node_modules/next/dist/bin/next",
  "start",
] as const;
