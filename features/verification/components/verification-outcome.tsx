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
        <Notice kind="error" title={headingOf(words, verification.code)}>
          <p className="[overflow-wrap:anywhere]">
            {verification.name} — {reasonIn(words, verification.code)}
          </p>
          {verification.code === "bad_key" ? <p>{words.badKeyWhy}</p> : null}
          {isMember(verification.path) ? (
            <p className="[overflow-wrap:anywhere]">
              {words.unreadableFile} <strong>{verification.path}</strong>
            </p>
          ) : null}
        </Notice>
      );
    case "done":
      return (
        <section className="flex flex-col gap-4" aria-label={words.verdict}>
          <VerdictNotice isOtherKey={verification.isOtherKey} verdict={verification.verdict} words={words} />
          <VerdictProblems problems={verification.verdict.problems} words={words} />
          <VerdictFacts name={verification.name} verdict={verification.verdict} words={words} />
        </section>
      );
  }
}

function reasonIn({ reasons }: Words, code: string): string {
  return new Map(Object.entries(reasons)).get(code) ?? reasons.unavailable;
}

/** A key that is none says nothing of the bundle; a manifest that cannot be read is of a bundle that was changed. */
function headingOf(words: Words, code: string): string {
  if (code === "bad_key") return words.badKey;
  return code === "bad_manifest" ? words.manifestChanged : words.unreadable;
}

/** A member of the bundle, and no option of the command. */
const isMember = (path: string) => path !== "" && !path.startsWith("--");

type Verdict = { verdict: BundleVerdict; isOtherKey: boolean; words: Words };

function VerdictNotice({ verdict, isOtherKey, words }: Verdict) {
  const { valid, keyTrusted, problems } = verdict;
  if (valid) {
    return (
      <Notice kind={keyTrusted ? "done" : "warning"} title={keyTrusted ? words.valid : words.whole}>
        <p>{keyTrusted ? words.validWhy : words.wholeWhy}</p>
      </Notice>
    );
  }
  if (isOtherKey) {
    return (
      <Notice kind="error" title={words.otherKey}>
        <p>{words.otherKeyWhy}</p>
      </Notice>
    );
  }
  const [first] = problems;
  const place = first?.entry ?? first?.path ?? null;
  const where = (first?.entry ?? null) === null ? words.changedFile : words.changedEntry;
  return (
    <Notice kind="error" title={words.changed}>
      <p>
        {place === null ? words.changedNowhere : where} {place === null ? null : <strong>{place}</strong>}
      </p>
    </Notice>
  );
}
