import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { SheetWords } from "./sheet-form.tsx";
import type { SheetView } from "./sheet-view.ts";

type Props = { proposals: SheetView["proposals"]; canAdd: boolean; base: string; words: SheetWords };

/** Dated facts on file that may be awareness: each opens the form of a new candidate, and is nobody's word before. */
export function ProposalList({ proposals, canAdd, base, words }: Props) {
  const t = words.awarenessSheet;
  return (
    <Section id="proposals" title={t.proposals}>
      {proposals.length === 0 ? (
        <p className="text-soft text-sm">{t.proposalsEmpty}</p>
      ) : (
        <>
          <p className="mb-2 text-soft text-sm">{t.proposalsHelp}</p>
          <ul className="flex flex-col">
            {proposals.map(({ key, text, at }) => (
              <li
                className="flex flex-wrap items-center justify-between gap-2 border-line border-t py-2 first:border-t-0 sm:flex-nowrap"
                key={key}
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {text}
                  <span className="block text-faint text-xs tabular-nums">{at}</span>
                </span>
                {canAdd ? (
                  <LinkButton
                    className="shrink-0 print:hidden"
                    href={`${base}?from=${encodeURIComponent(key)}#candidates`}
                    icon="arrow-right"
                    size="compact"
                  >
                    {t.take}
                  </LinkButton>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
