import { DefinitionList } from "#components/definition-list.tsx";
import type { BundleVerdict } from "#ledger/verify-bundle.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type Props = { name: string; verdict: BundleVerdict; words: Messages["verification"] };

/** What the bundle is, and what to compare with another source. */
export function VerdictFacts({ name, verdict, words }: Props) {
  const { incident, log, variant, entries, withheldEntries, withheldValues, documents, exported } = verdict;
  const mono = (text: string) => <span className="font-mono text-xs [overflow-wrap:anywhere]">{text}</span>;
  const items = [
    { id: "file", term: words.facts.file, value: name },
    { id: "incident", term: words.facts.incident, value: `${incident.reference} · ${incident.title}` },
    { id: "variant", term: words.facts.variant, value: variantIn(words, variant) },
    {
      id: "exported",
      term: words.facts.exported,
      value: exported === null ? words.none : inUtc(exported.at),
    },
    { id: "entries", term: words.facts.entries, value: entries },
    { id: "withheld", term: words.facts.withheldEntries, value: withheldEntries },
    { id: "values", term: words.facts.withheldValues, value: withheldValues },
    { id: "documents", term: words.facts.documents, value: documents },
    { id: "log", term: words.facts.log, value: mono(log) },
    { id: "size", term: words.facts.size, value: verdict.checkpoint?.size ?? words.none },
    { id: "root", term: words.facts.root, value: mono(verdict.checkpoint?.root ?? words.none) },
    { id: "key", term: words.facts.key, value: mono(verdict.checkpoint?.key ?? words.none) },
    { id: "fingerprint", term: words.facts.fingerprint, value: mono(verdict.keyFingerprint) },
    ...(verdict.cosignatures.length === 0
      ? []
      : [
          {
            id: "cosignatures",
            term: words.facts.cosignatures,
            value: verdict.cosignatures.map(({ witness, at }) => (
              <span className="block [overflow-wrap:anywhere]" key={witness}>
                {at === null
                  ? fill(words.notCosigned, { witness })
                  : fill(words.cosigned, { witness, at: inUtc(at) })}
              </span>
            )),
          },
        ]),
    { id: "unchecked", term: words.facts.unchecked, value: verdict.uncheckedSignatures },
  ];
  return <DefinitionList items={items} />;
}

function variantIn({ variants }: Messages["verification"], variant: string): string {
  const [kind = "", ...reference] = variant.split(":");
  const name = new Map(Object.entries(variants)).get(kind) ?? kind;
  return [name, ...reference].join(" ");
}

/** An instant as it is recorded, to the second: "2026-11-22 09:30:00 UTC". */
function inUtc(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}
