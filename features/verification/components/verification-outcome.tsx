import { Notice } from "#components/notice.tsx";
import type { BundleVerdict } from "#ledger/verify-bundle.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Verification } from "./use-verification.ts";
import { VerdictFacts } from "./verdict-facts.tsx";
import { VerdictProblems } from "./verdict-problems.tsx";

type Words = Messages["verification"];
type Props = { verification: Verification; words: Words };

/** The verdict in one sentence, then what it rests on. */
export function VerificationOutcome({ verification, words }: Props) {
  switch (verification.state) {
    case "idle":
    case "no_file":
      return null;
    case "reading":
      return (
        <p className="text-soft" role="status">
          {words.reading} <span className="tabular-nums">{verification.entries}</span>
        </p>
      );
    case "unreadable":
      return (
        <Notice kind="error" title={words.unreadable}>
          <p className="[overflow-wrap:anywhere]">
            {verification.name} — {reasonIn(words, verification.code)}
          </p>
          <p className="mt-1 font-mono text-xs [overflow-wrap:anywhere]">{verification.reason}</p>
        </Notice>
      );
    case "done":
      return (
        <section className="flex flex-col gap-4" aria-label={words.verdict}>
          <VerdictNotice verdict={verification.verdict} words={words} />
          <VerdictProblems problems={verification.verdict.problems} words={words} />
          <VerdictFacts name={verification.name} verdict={verification.verdict} words={words} />
        </section>
      );
  }
}

function reasonIn({ reasons }: Words, code: string): string {
  return new Map(Object.entries(reasons)).get(code) ?? reasons.unavailable;
}

function VerdictNotice({ verdict, words }: { verdict: BundleVerdict; words: Words }) {
  const { valid, keyTrusted, problems } = verdict;
  if (valid) {
    return (
      <Notice kind={keyTrusted ? "done" : "warning"} title={keyTrusted ? words.valid : words.whole}>
        <p>{keyTrusted ? words.validWhy : words.wholeWhy}</p>
      </Notice>
    );
  }
  const entry = problems[0]?.entry ?? null;
  return (
    <Notice kind="error" title={words.changed}>
      <p>
        {entry === null ? words.changedFile : words.changedEntry}{" "}
        <strong>{entry ?? problems[0]?.path}</strong>
      </p>
    </Notice>
  );
}
